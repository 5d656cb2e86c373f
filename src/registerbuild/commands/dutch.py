"""The words of the command line library in Dutch; everything a user reads is Dutch."""

import types

import click

WORDS = {
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Show this message and exit.": "Laat deze uitleg zien.",
    "Show the version and exit.": "Laat de versie zien.",
    "Error: {message}": "Fout: {message}",
    "Aborted!": "Afgebroken.",
    "Try '{command} {option}' for help.": "Uitleg: {command} {option}",
    "Invalid value: {message}": "Ongeldige waarde: {message}",
    "Invalid value for {param_hint}: {message}": "Ongeldige waarde bij {param_hint}: {message}",
    "Missing argument": "Er ontbreekt",
    "Missing option": "Er ontbreekt de optie",
    "Missing parameter": "Er ontbreekt",
    "Missing command.": "Er ontbreekt een opdracht.",
    "No such option: {name}": "Onbekende optie: {name}",
    "No such option {name!r}.": "Onbekende optie {name}.",
    "No such command {name!r}.": "Onbekende opdracht {name}.",
    "Option {name!r} requires an argument.": "Bij de optie {name} hoort een waarde.",
    "Option {name!r} does not take a value.": "Bij de optie {name} hoort geen waarde.",
    "{name} {filename!r} does not exist.": "{name} {filename} bestaat niet.",
    "{name} {filename!r} is a file.": "{name} {filename} is een bestand.",
    "{name} {filename!r} is a directory.": "{name} {filename} is een map.",
    "directory": "map",
    "Directory": "Map",
    "file": "bestand",
    "File": "Bestand",
    "path": "pad",
    "Path": "Pad",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen goed getal.",
    "{value!r} is not one of {choices}.": "{value} kan hier niet; kies uit {choices}.",
    "{value} is not in the range {range}.": "{value} ligt buiten {range}.",
    "Did you mean {possibility}?": "Bedoelde u {possibility}?",
    "(Possible options: {possibilities})": "(Kies uit: {possibilities})",
    "Got unexpected extra argument ({args})": "Dit is te veel: {args}",
    "Got unexpected extra arguments ({args})": "Dit is te veel: {args}",
    "(DEPRECATED)": "(vervalt)",
    "default: {default}": "gewoon: {default}",
    "required": "verplicht",
}


def speak() -> None:
    """Let click take its sentences from WORDS: it asks for each of them through a function named `_`."""
    for module in vars(click).values():
        if isinstance(module, types.ModuleType) and hasattr(module, "_"):
            setattr(module, "_", lambda sentence: WORDS.get(sentence, sentence))  # noqa: B010
            setattr(module, "ngettext", _counted)  # noqa: B010


def _counted(one: str, more: str, count: int) -> str:
    sentence = one if count == 1 else more
    return WORDS.get(sentence, sentence)
