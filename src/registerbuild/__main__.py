"""Start of the program; the heavy modules are imported only when there is work to do."""


def main() -> None:
    """Run the command line."""
    from registerbuild.cli import main as command

    command(prog_name="registerbuild")


if __name__ == "__main__":
    main()
