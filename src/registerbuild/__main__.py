"""Start of the program: a build of which nothing changed ends here, before anything heavy is imported."""

import io
import sys

from registerbuild.disk import quick


def main() -> None:
    """Run the command line, or say at once that the last build still stands."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe on Windows has a code page that lacks our signs
            stream.reconfigure(encoding="utf-8")
    if sys.argv[1:] == ["build"] and _nothing_to_do():
        sys.stdout.write("Niets veranderd: build/ is bijgewerkt. Begin bij build/openbaar/index.html\n")
        return
    from registerbuild.commands import dutch
    from registerbuild.commands.main import group as command

    dutch.speak()
    command(prog_name="registerbuild")


def _nothing_to_do() -> bool:
    return not quick.unfinished(".") and quick.stands("build", quick.build_fingerprint(".", quick.today()))


if __name__ == "__main__":
    main()
