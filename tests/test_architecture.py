"""The house of the design: which room may import which, what no module may do, how large things may be."""

import ast
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import board
import pytest

import registerbuild

SOURCE = Path(registerbuild.__file__).parent
MODULES = {path.relative_to(SOURCE).as_posix(): path for path in sorted(SOURCE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
ROOMS = ("register", "derived", "checks", "documents", "output", "report")
MAY_IMPORT = {
    "register": {"register"},
    "derived": {"derived", "register"},
    "checks": {"checks", "derived", "register"},
    "documents": {"documents", "derived", "register"},
    "output": {"output", "documents.plan", "writing"},
    "report": {"report", "checks", "derived", "register"},
}
CORE = [name for name in MODULES if name.split("/")[0] in ("register", "derived", "checks", "documents", "report")]
FORBIDDEN_NAMES = {"utils", "helpers", "common", "base", "core", "misc", "constants", "types"}
FORBIDDEN_ENDINGS = ("Manager", "Helper", "Handler", "Factory", "Service", "Mixin")
LONGEST_MODULE, LONGEST_FUNCTION = 300, 30


def imports(tree: ast.AST) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every module that is imported anywhere in a module, with the names that are taken from it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, ()) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            yield node.module or "", tuple(alias.name for alias in node.names)


def own(tree: ast.AST) -> Iterator[str]:
    """The modules of ours that a module imports, below registerbuild."""
    for module, names in imports(tree):
        top, _, rest = module.partition(".")
        if top == "registerbuild":
            yield from (f"{rest}.{name}".strip(".") for name in names) if names else [rest]


def module_name(path: str) -> str:
    """The name of a module below registerbuild, as others import it."""
    return path.removesuffix(".py").removesuffix("__init__").rstrip("/").replace("/", ".")


KNOWN = {module_name(name) for name in MODULES}


def modules_of(tree: ast.AST) -> Iterator[str]:
    """The modules of ours that a module imports, anywhere in it; `from x import y` may mean either."""
    for name in own(tree):
        yield name if name in KNOWN else name.rpartition(".")[0]


def room_of(module: str) -> str:
    return module.split("/")[0].split(".")[0]


@pytest.mark.parametrize("name", [name for name in MODULES if room_of(name) in ROOMS])
def test_a_room_imports_only_where_its_arrows_lead(name: str) -> None:
    allowed = MAY_IMPORT[room_of(name)]
    found = list(own(TREES[name]))
    assert [module for module in found if not any(f"{module}.".startswith(f"{room}.") for room in allowed)] == []


DESK = {"__init__", "public", "handed", "internal", "catalogue", "enclosures", "page", "plan"}
SHARED = {"views"}
BETWEEN_DOCUMENTS = {("review", "regulation"), ("assessments", "statement"), ("dossier", "handed")}
"""The folders that may import another document: a change is shown as the regulation is; a DPIA names the rights; a
dossier is what is handed over."""


def document_of(module: str) -> str:
    """The folder of a module below `documents`, or the module itself when it lies on the desk."""
    return module.split(".")[1] if "." in module else ""


def test_no_module_of_the_documents_is_flat_but_the_desk() -> None:
    flat = {Path(name).stem for name in MODULES if name.startswith("documents/") and name.count("/") == 1}
    assert flat == DESK


def test_a_document_imports_no_other_document_but_what_the_plan_names() -> None:
    arrows = {
        (name.split("/")[1], document_of(module))
        for name in MODULES
        if name.startswith("documents/") and name.count("/") > 1
        for module in own(TREES[name])
        if module.startswith("documents.")
    }
    assert {(a, b) for a, b in arrows if a != b and b not in SHARED} == BETWEEN_DOCUMENTS


def test_what_documents_share_imports_no_document() -> None:
    found = {module for name in MODULES if name.startswith("documents/views/") for module in own(TREES[name])}
    assert {document_of(module) for module in found if module.startswith("documents.")} <= SHARED


REPEATED = {"RULES"}
"""Each family of rules has its list; the runner collects them by this name."""


def public_names(tree: ast.Module) -> Iterator[str]:
    """The names that a module defines for others."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def test_one_word_names_one_thing() -> None:
    owners = Counter(n for tree in TREES.values() for n in set(public_names(tree)) if not n.startswith("_"))
    assert {name for name, count in owners.items() if count > 1} == REPEATED


def test_output_takes_nothing_from_the_plan_but_targets_and_what_templates_ask() -> None:
    taken = {
        name
        for module, tree in TREES.items()
        if room_of(module) == "output"
        for source, names in imports(tree)
        if source == "registerbuild.documents.plan"
        for name in names
    }
    assert taken == {
        "Target",
        "Form",
        "QUESTIONS",
        "as_commonmark",
        "counted",
        "day_or_month_words",
        "item_labels",
        "printed_value",
    }


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {module_name(name): set(modules_of(tree)) - {module_name(name)} for name, tree in TREES.items()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(MODULES)  # a circle raises, and names it


def test_the_quick_answer_imports_nothing_of_ours() -> None:
    assert list(own(TREES["disk/quick.py"])) == []


def test_writing_imports_nothing_of_ours() -> None:
    assert list(own(TREES["writing.py"])) == []


PUTTING = {"os.replace", "os.rename", "os.link", "mkstemp", "NamedTemporaryFile", "shutil.move"}
MAY_PUT = {"writing.py", "output/swap.py"}
"""One file is put in its place by `writing`; whole folders change places in `swap`, which no write of a file can do."""


def puts(tree: ast.AST) -> bool:
    """Whether a module gives a file a name in one step; `path.replace(other)` has one argument, a text's has two."""
    calls = [(node.func, len(node.args)) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    methods = [(func.attr, count) for func, count in calls if isinstance(func, ast.Attribute)]
    modules = {name for module, names in imports(tree) for name in (module, *names)}
    return bool(
        (used(tree) | modules) & PUTTING
        or ("replace", 1) in methods
        or {name for name, _ in methods} & {"rename", "hardlink_to"}
    )


def test_every_file_is_written_by_the_one_module_for_it() -> None:
    assert {name for name, tree in TREES.items() if puts(tree)} == MAY_PUT


WRITES = {
    "output/publish.py": "a new build, in a folder of its own that is swapped in whole",
    "output/pdf.py": "which fonts there are, in a folder that is gone after the run",
}


def test_no_file_is_written_in_its_place_directly() -> None:
    methods = ("write_bytes", "write_text")
    assert {name for name, tree in TREES.items() if any(n.endswith(methods) for n in used(tree))} == set(WRITES)


def test_every_room_is_there() -> None:
    assert {room_of(name) for name in MODULES if "/" in name} == {*ROOMS, "commands", "disk"}


@pytest.mark.parametrize("name", MODULES)
def test_no_module_has_a_name_that_says_nothing(name: str) -> None:
    assert FORBIDDEN_NAMES.isdisjoint(Path(name).with_suffix("").parts)


def test_no_class_has_a_name_that_says_nothing() -> None:
    classes = [node.name for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    assert [name for name in classes if name.endswith(FORBIDDEN_ENDINGS)] == []


OUTSIDE_CLASSES = {"BaseModel", "Enum", "StrEnum", "Exception", "HTMLParser", "BaseException", "Generic"}


def test_nothing_of_ours_is_inherited_from_but_record() -> None:
    bases = {
        ast.unparse(base).split("[")[0]
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for base in node.bases
    }
    ours = {node.name for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    assert bases & ours == {"Record"}


def used(tree: ast.AST) -> set[str]:
    """Every name and every attribute with its object, such as `print` and `sys.exit`."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return names | {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


SPEAKING = ("print", "sys.exit", "exit", "quit", "breakpoint")


@pytest.mark.parametrize("name", [name for name in MODULES if room_of(name) != "commands"])
def test_nothing_below_the_command_line_prints_or_stops(name: str) -> None:
    assert used(TREES[name]).isdisjoint(SPEAKING)


@pytest.mark.parametrize("name", [name for name in MODULES if room_of(name) != "commands" and name != "output/pdf.py"])
def test_nothing_below_the_command_line_logs(name: str) -> None:
    assert [module for module, _ in imports(TREES[name]) if module == "logging"] == []


WORLD = {
    "os",
    "io",
    "sys",
    "pathlib",
    "shutil",
    "tempfile",
    "subprocess",
    "socket",
    "time",
    "random",
    "secrets",
    "uuid",
}
CLOCK = ("today", "now", "utcnow", "time.time", "open", "input", "os.environ", "read_text", "read_bytes", "write_text")


@pytest.mark.parametrize("name", CORE)
def test_the_core_has_no_files_no_clock_and_no_environment(name: str) -> None:
    taken = [(module, names) for module, names in imports(TREES[name]) if module.split(".")[0] in WORLD]
    assert [module for module, names in taken if names != ("PurePosixPath",)] == []


@pytest.mark.parametrize("name", CORE)
def test_the_core_opens_nothing_and_asks_for_no_time(name: str) -> None:
    called = {ast.unparse(node.func) for node in ast.walk(TREES[name]) if isinstance(node, ast.Call)}
    assert [call for call in called if call in CLOCK or call.rpartition(".")[2] in CLOCK] == []


LATE = {
    "__main__.py": {"registerbuild.commands", "registerbuild.commands.main"},
    "derived/wording/words.py": {"babel.dates"},
    "disk/journal.py": {"filelock"},
    "register/meant.py": {"babel.dates"},
    "output/contrast.py": {"tinycss2", "tinycss2.color3"},
    "output/letters.py": {"fontTools.ttLib"},
    "output/render.py": {"registerbuild.output"},
    "output/pdf.py": {
        "registerbuild.output",
        "registerbuild.output.fetcher",
        "registerbuild.output.tag_tree",
        "weasyprint",
        "weasyprint.urls",
    },
}
"""What is imported inside functions: the command line after the quick answer, a renderer when a form is missing,
fonts when a text has a rare letter, months when a date is wrong, a reader of style when a board has colours."""


@pytest.mark.parametrize("name", MODULES)
def test_imports_stand_at_the_top_but_for_what_is_heavy_and_seldom_needed(name: str) -> None:
    functions = [node for node in ast.walk(TREES[name]) if isinstance(node, ast.FunctionDef)]
    assert {module for function in functions for module, _ in imports(function)} == LATE.get(name, set())


# Limits on thinking: a list of fields is read, not thought through, so it counts for nothing.


def is_field(node: ast.stmt) -> bool:
    """A line of a record or view: `name: type = ...` or `name = constant`, or the text below one that explains it."""
    text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return text or isinstance(node, ast.AnnAssign | ast.Assign)


def copies(call: ast.Call) -> bool:
    """A flat copy: a class that is made from named values only, two or more."""
    name = ast.unparse(call.func).rpartition(".")[2]
    return name[:1].isupper() and not call.args and len(call.keywords) > 1


def declarations(tree: ast.AST) -> set[int]:
    """The numbers of the lines that only list fields: in records, in views, and in flat copies."""
    lines: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for part in filter(is_field, node.body):
                lines.update(range(part.lineno, (part.end_lineno or part.lineno) + 1))
        elif isinstance(node, ast.Call) and copies(node):
            for word in node.keywords:
                lines.update(range(word.lineno, (word.end_lineno or word.lineno) + 1))
    return lines


def thinking(node: ast.AST, first: int, last: int) -> int:
    """How many lines from `first` to `last` are more than a declaration."""
    return len(set(range(first, last + 1)) - declarations(node))


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_not_too_long(name: str) -> None:
    lines = len(MODULES[name].read_text(encoding="utf-8").splitlines())
    assert thinking(TREES[name], 1, lines) <= LONGEST_MODULE


@pytest.mark.parametrize("name", MODULES)
def test_no_function_is_too_long(name: str) -> None:
    functions = [n for n in ast.walk(TREES[name]) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {f.name: thinking(f, f.lineno, f.end_lineno or f.lineno) for f in functions}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION} == {}


def test_a_field_more_in_a_record_or_a_copy_makes_nothing_longer() -> None:
    short = "def f(x):\n    return View(\n        a=x.a,\n        b=x.b,\n    )"
    longer = short.replace("        b=x.b,", "        b=x.b,\n        c=x.c,")
    assert thinking(ast.parse(short), 1, 5) == thinking(ast.parse(longer), 1, 6) == 3


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_is(name: str) -> None:
    empty = name.endswith("__init__.py") and not MODULES[name].read_text(encoding="utf-8").strip()
    assert empty or ast.get_docstring(TREES[name])


# What a run imports, in a process of its own

HEAVY = {"click", "pydantic", "jinja2", "yaml", "weasyprint", "rich", "filelock"}


def imported(folder: Path, *arguments: str, code: int = 0) -> set[str]:
    """The top-level packages that a run of the program in a folder imports."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1800000000"}  # 15 January 2027
    command = [sys.executable, "-X", "importtime", "-m", "registerbuild", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small board, built."""
    folder = board.write(tmp_path_factory.mktemp("project"))
    assert "weasyprint" in imported(folder, "build", "--jobs", "1")
    return folder


def test_a_build_of_which_nothing_changed_imports_nothing_heavy(project: Path) -> None:
    assert imported(project, "build").isdisjoint(HEAVY)


def test_the_help_imports_nothing_heavy_but_the_command_line_itself(project: Path) -> None:
    assert imported(project, "--help") & HEAVY == {"click"}


@pytest.mark.parametrize("arguments", [["check"], ["rule", "VRW110"]])
def test_a_check_imports_what_reads_records_and_nothing_that_makes_documents(
    arguments: list[str], project: Path
) -> None:
    assert imported(project, *arguments) & HEAVY == {"click", "pydantic", "yaml"}


def test_a_build_that_misses_only_html_does_not_import_the_pdf_renderer(project: Path) -> None:
    organisation = project / "register" / "organisatie.yaml"
    before = organisation.read_text(encoding="utf-8")
    organisation.write_text(before.replace("Dit bestuur bestaat niet.", "Dit bestuur bestaat echt niet."), "utf-8")
    found = imported(project, "build", "--jobs", "1")
    assert found & {"weasyprint", "jinja2"} == {"jinja2"}
