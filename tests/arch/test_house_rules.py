"""Rules that were learned once, at a price, and are checked ever since."""

import ast
import re
from collections.abc import Iterator

from tests.arch.source import ROOT, Module, committed_files, dotted_name, imports_of, modules

CLOCK_CALLS = frozenset(
    {
        "datetime.now",
        "datetime.utcnow",
        "datetime.today",
        "date.today",
        "time.time",
        "time.time_ns",
        "time.monotonic",
        "time.monotonic_ns",
        "time.perf_counter",
        "time.perf_counter_ns",
        "time.clock_gettime",
        "time.sleep",
        "QDateTime.currentDateTime",
        "QDateTime.currentDateTimeUtc",
        "QDate.currentDate",
        "QTime.currentTime",
        "QElapsedTimer",
    }
)

# Calls whose result may stand in a module: they make constants.
CONSTANT_MAKERS = frozenset(
    {
        "frozenset",
        "tuple",
        "len",
        "max",
        "min",
        "sum",
        "range",
        "float",
        "int",
        "str",
        "getattr",
        "MappingProxyType",
        "re.compile",
        "TypeVar",
        "TypeVarTuple",
        "ParamSpec",
        "NewType",
        "Decoder",
        "Encoder",
        "Path",
        "logging.getLogger",
        "Decimal",
        "date",
        "time",
        "datetime",
        "timedelta",
        "timezone",
        "QEvent.Type",
        "QSize",
        "QSizeF",
        "QPoint",
        "QPointF",
        "QRect",
        "QRectF",
        "QMargins",
        "Struct",
        "mm",
    }
)

DISPLAYS = (ast.Dict, ast.List, ast.Set, ast.DictComp, ast.ListComp, ast.SetComp)

CHANGERS = frozenset(
    {
        "add",
        "append",
        "clear",
        "discard",
        "extend",
        "insert",
        "pop",
        "popitem",
        "remove",
        "setdefault",
        "update",
    }
)

COMMENTS_TO_AVOID = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
BLANKET = re.compile(r"#\s*(noqa(?!: ?[A-Z])|type:\s*ignore(?!\[))")

# Where this machine keeps things, and where packages come from: no business of the project's files.
MACHINE = re.compile(
    "|".join(
        [
            r"/wo" + r"rk/(main|shared)",
            r"/ro" + r"ot/",
            r"/ho" + r"me/[a-z]",
            r"/opt/(wheels|pypi)",
            r"--(extra-)?index-u" + r"rl|--find-l" + r"inks",
            r"pypi\.o" + r"rg|pythonho" + r"sted",
        ]
    )
)


def _in(*places: str) -> Iterator[Module]:
    """Modules outside the given places (a file, or a folder ending in `/`)."""
    return (
        module for module in modules() if not module.where.removeprefix("facilitator_app/").startswith(places)
    )


def _uses(module: Module, name: str) -> bool:
    return any(imported.split(".")[-1] == name for imported in imports_of(module)) or any(
        isinstance(node, ast.Attribute) and node.attr == name for node in ast.walk(module.tree)
    )


def test_one_object_ticks() -> None:
    assert not [module.where for module in _in("ui/ticker.py", "ui/debounce.py") if _uses(module, "QTimer")]


def test_message_boxes_are_asked_for_in_one_place() -> None:
    assert not [module.where for module in _in("ui/dialogs.py") if _uses(module, "QMessageBox")]


def test_one_module_reads_clocks_and_nobody_sleeps() -> None:
    wrong = [
        f"{module.where}:{call.lineno} {name}"
        for module in _in("services/clock.py")
        for call in module.calls()
        if (name := ".".join(dotted_name(call.func).split(".")[-2:])) in CLOCK_CALLS
    ]
    assert not wrong, "\n".join(wrong)


def test_no_list_removes_by_a_key_that_means_something_else() -> None:
    """On X11 `StandardKey.Delete` is Ctrl+D too, which our lists use for a copy."""
    assert not [module.where for module in modules() if re.search(r"StandardKey\.Delete\b(?!`)", module.text)]


def test_slots_are_bound_methods() -> None:
    """A lambda or partial keeps its widget alive and reacting after it was closed."""
    wrong = [
        f"{module.where}:{call.lineno}"
        for module in modules()
        for call in module.calls()
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
        for argument in call.args
        if isinstance(argument, ast.Lambda)
        or (isinstance(argument, ast.Call) and dotted_name(argument.func).endswith("partial"))
    ]
    assert not wrong, "\n".join(wrong)


def test_there_is_one_sqlite_in_the_process() -> None:
    """A second one that opens the same file drops the first one's lock."""
    inner = [
        module.where for module in modules() if any(n.split(".")[0] == "sqlite3" for n in imports_of(module))
    ]
    assert not inner


def test_labels_take_text_as_it_is_typed() -> None:
    """A plain QLabel would render pasted markup: take one from `ui/kit`, or set PlainText."""
    wrong = [
        f"{module.where}:{node.lineno}"
        for module in _in("ui/kit/", "ui/kit.py")
        if "PlainText" not in module.text
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Call) and dotted_name(node.func) == "QLabel")
        or (isinstance(node, ast.ClassDef) and any(dotted_name(base) == "QLabel" for base in node.bases))
    ]
    assert not wrong, "\n".join(wrong)


def test_modules_hold_constants_only() -> None:
    """No module-level instances, and no dict, list or set that begins empty or is not named as a constant."""
    makers = CONSTANT_MAKERS | _frozen_classes()
    wrong = [
        f"{module.where}:{node.lineno}"
        for module in modules()
        for node in _assignments(module)
        if not _is_constant(node, makers)
    ]
    assert not wrong, "\n".join(wrong)


def test_nobody_changes_a_constant_table() -> None:
    tables = {
        name
        for module in modules()
        for node in _assignments(module)
        if isinstance(node.value, DISPLAYS)
        for name in _names(node)
    }
    wrong = [
        f"{module.where}:{node.lineno} {name}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.stmt | ast.expr) and (name := _changed_name(node)) in tables
    ]
    assert not wrong, "\n".join(wrong)


def test_no_work_is_left_as_a_comment_and_no_check_is_silenced_wholesale() -> None:
    files = [file for file in committed_files() if file.suffix in {".py", ".spec"}]
    wrong = [
        f"{file.relative_to(ROOT)}:{number} {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if COMMENTS_TO_AVOID.search(line) or BLANKET.search(line)
    ]
    assert not wrong, "\n".join(wrong)


def test_committed_files_know_no_machine() -> None:
    wrong = []
    for file in committed_files():
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        wrong += [
            f"{file.relative_to(ROOT)}:{number} {line.strip()[:100]}"
            for number, line in enumerate(lines, start=1)
            if MACHINE.search(line)
        ]
    assert not wrong, "\n".join(wrong)


def _frozen_classes() -> frozenset[str]:
    """Classes of the program whose instances cannot change."""
    return frozenset(
        node.name
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
        if any("frozen=True" in ast.unparse(mark) for mark in node.decorator_list)
        or any(dotted_name(base).endswith(("Enum", "Flag", "NamedTuple")) for base in node.bases)
    )


def _assignments(module: Module) -> Iterator[ast.Assign | ast.AnnAssign]:
    for node in module.tree.body:
        if (
            isinstance(node, ast.Assign | ast.AnnAssign)
            and node.value is not None
            and _names(node) != ["__all__"]
        ):
            yield node


def _names(node: ast.Assign | ast.AnnAssign) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [dotted_name(target) for target in targets]


def _is_constant(node: ast.Assign | ast.AnnAssign, makers: frozenset[str]) -> bool:
    if isinstance(node.value, DISPLAYS):
        is_empty = not getattr(node.value, "keys", getattr(node.value, "elts", True))
        return not is_empty and all(name.isupper() for name in _names(node))
    return all(_makes(call, makers) for call in _outer_calls(node.value))


def _changed_name(node: ast.stmt | ast.expr) -> str:
    """The bare name whose content the statement or call changes, or an empty text."""
    match node:
        case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()):
            return name
        case ast.AugAssign(target=ast.Name(id=name)):
            return name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=attr)) if attr in CHANGERS:
            return name
        case _:
            return ""


def _outer_calls(value: ast.expr | None) -> Iterator[ast.Call]:
    """The calls whose results the value consists of, not those that only help to make it."""
    match value:
        case ast.Call():
            yield value
        case ast.Tuple():
            for element in value.elts:
                yield from _outer_calls(element)
        case _:
            return


def _makes(call: ast.Call, makers: frozenset[str]) -> bool:
    name = dotted_name(call.func)
    last = name.split(".")[-1]
    # A function that gives a constant is fine; a class must be known as frozen.
    return (
        name in makers
        or last in makers
        or (last.lstrip("_")[:1].islower() and last not in {"dict", "list", "set"})
    )
