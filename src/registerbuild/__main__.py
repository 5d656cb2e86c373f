"""Start of the program: a build of which nothing changed ends here, before anything heavy is imported."""

import sys

from registerbuild import noop


def main() -> None:
    """Run the command line, or say at once that the last build still stands."""
    if sys.argv[1:] == ["build"] and noop.stands("build", noop.build_fingerprint(".", noop.today())):
        sys.stdout.write("Niets veranderd: build/ is bijgewerkt. Begin bij build/openbaar/index.html\n")
        return
    from registerbuild.cli import main as command

    command(prog_name="registerbuild")


if __name__ == "__main__":
    main()
