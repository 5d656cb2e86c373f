"""Start of the program: a build of which nothing changed ends here, before anything heavy is imported."""

import io
import sys

from registerbuild.disk import quick


def main() -> None:
    """Run the command line, or say at once that the last build still stands; stopped by Ctrl-C it says so."""
    try:
        _run()
    except KeyboardInterrupt:  # before the command line listens, or after
        sys.stderr.write("Afgebroken.\n")
        raise SystemExit(1) from None


def _run() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe on Windows has a code page that lacks our signs
            stream.reconfigure(encoding="utf-8")
    if sys.argv[1:] == ["build"] and _nothing_to_do():
        sys.stdout.write("Niets veranderd: build/ is bijgewerkt. Begin bij build/openbaar/index.html\n")
        return
    from registerbuild.commands import dutch, terminal
    from registerbuild.commands.main import group as command

    terminal.read_by_people()
    dutch.speak()
    command(prog_name="registerbuild")


def _nothing_to_do() -> bool:
    try:
        return not quick.unfinished(".") and quick.stands("build", quick.build_fingerprint(".", quick.today()))
    except OSError:  # a file that cannot be read: the long way says which
        return False


if __name__ == "__main__":
    main()
