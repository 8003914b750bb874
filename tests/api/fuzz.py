"""Make broken requests, the same ones for the same seed."""

from collections.abc import Iterator
from random import Random
from urllib.parse import quote_from_bytes

from tests.api.raw_requests import RawRequest

SEEDS = [
    "SELECT * { ?s ?p ?o }",
    "SELECT (COUNT(DISTINCT ?s) AS ?n) ?p { ?s ?p ?o } GROUP BY ?p HAVING (?n > 1)",
    "PREFIX zt: <https://w3id.org/zhengtu/ns#>\nASK { ?任务 a zt:Task ; zt:quote '医保' }",
    "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(isIRI(?o)) }",
    "DESCRIBE <http://x/a>",
    "SELECT ?s FROM <http://x/g> FROM NAMED <http://x/h> { ?s <http://x/p>+/^a ?o }",
    "SELECT * { VALUES (?a ?b) { (1 'x'@zh) (UNDEF \"y\"^^<http://x/t>) } } LIMIT 3",
    "ASK { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY DESC(?s) } OPTIONAL { ?s a ?c } }",
    "BASE <http://x/> SELECT (REPLACE(STR(?s), '[a-z]+', '') AS ?r) { ?s ?p <rel> }",
    "INSERT DATA { <a:b> <a:c> <a:d> }",
    "LOAD <http://127.0.0.1:9/>",
    'ASK { FILTER(REGEX(\'a\', \'(a+)+$\') && 1/0 = 1 || NOT EXISTS { ?s ?p """\'""" }) }',
    "CONSTRUCT { <a:b> <a:c> <<( <a:d> <a:e> <a:f> )>> } { }",
]
PIECES = [
    *(
        "{",
        "}",
        "(",
        ")",
        "<",
        ">",
        "'",
        '"',
        '"""',
        "#",
        "\n",
        "\r\n",
        "\\",
        "\\u0053",
    ),
    *(
        "\\uD800",
        "\\U00110000",
        "\0",
        "\ufeff",
        "\u202e",
        "医",
        "😀",
        "?",
        "$x",
        "^^",
        "@",
    ),
    *(
        " UNION ",
        "SERVICE",
        "FROM <",
        "PREFIX x: <",
        "BASE <",
        "%",
        "::",
        "1e999",
        "<<(",
    ),
    *(
        "_:b",
        ";;",
        "..",
        "LIMIT -1",
        "OFFSET 99999999999999999999",
        "GRAPH ?g {",
        "[ ] ()",
    ),
    *("BIND(<http://x/f>(1) AS ?z)", "STRDT('a', <b>)", "IRI('not an IRI')", " " * 500),
]
PATHS = [
    *("/sparql",) * 40,
    *(
        "/graphs",
        "/graphs",
        "/dcat",
        "/.well-known/void",
        "/.well-known/sparql-service",
    ),
    *(
        "/sparql/",
        "/id/graph/x",
        "/id/%E5%9B%BE",
        "/id/",
        "//sparql",
        "/sparql/../",
        "/nix",
    ),
]
METHODS = [*("GET", "POST") * 20, "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "BREW"]
MEDIA = [
    *("application/x-www-form-urlencoded", "application/sparql-query") * 3,
    *(
        "application/sparql-update",
        "text/plain",
        "multipart/form-data; boundary=x",
        "/",
    ),
    *(
        "application/sparql-query; charset=utf-16",
        "application/sparql-query; charset=",
        "",
    ),
    *("application/json", 'application/sparql-query; charset="', "\xff\xfe", ";;;,,,"),
]
ACCEPTS = [
    *(
        "*/*",
        "text/csv",
        "text/turtle;q=0.5, */*;q=0.1",
        "application/ld+json",
        "image/png",
    ),
    *(
        "text/html",
        "text/plain",
        "",
        ";q=",
        "*/*;q=nan",
        "*/*;q=inf",
        "*/*;q=-1",
        ",,,",
        "/",
    ),
    *("a/b;q=1;q=0", "\xff/\xfe", "text/*;q=1e400", "application/sparql-results+xml"),
]
NAMES = [
    *("query",) * 8,
    *("default-graph-uri", "named-graph-uri", "format", "update", "graph", "default"),
    *("using-graph-uri", "", "Query", "query[]"),
]
VALUES = [
    *(
        "http://x/g",
        "json",
        "ttl",
        "",
        "nix",
        "http://[",
        "<>",
        "../../etc/passwd",
        "\0",
    ),
    *("file:///etc/passwd", "http://x/ y", "é", "a" * 3000),
]


def attacks(seed: int, count: int) -> Iterator[RawRequest]:
    """Yield ``count`` requests; most are broken in one way or more."""
    random = Random(seed)
    for _ in range(count):
        yield _attack(random)


def _attack(random: Random) -> RawRequest:
    method = random.choice(METHODS)
    headers = [(b"accept", random.choice(ACCEPTS).encode("latin-1"))]
    media = random.choice(MEDIA)
    body = b""
    if method == "POST" or random.random() < 0.1:
        headers.append((b"content-type", media.encode("latin-1")))
        body = _parameters(random) if "form" in media else _broken(random)
    if random.random() < 0.2:
        name = random.choice(
            ["origin", "accept", "cookie", "if-none-match", "host", "x"]
        )
        headers.append((name.encode(), random.randbytes(random.randrange(40))))
    query = _parameters(random) if method != "POST" or random.random() < 0.3 else b""
    return RawRequest(method, random.choice(PATHS), query, headers, body)


def _parameters(random: Random) -> bytes:
    pairs = []
    for _ in range(random.choice([0, 1, 1, 1, 1, 2, 3])):
        name = random.choice(NAMES)
        value = _broken(random) if name == "query" else random.choice(VALUES).encode()
        pairs.append(name.encode() + b"=" + quote_from_bytes(value).encode())
    joined = b"&".join(pairs)
    return _damaged(random, joined) if random.random() < 0.15 else joined


def _broken(random: Random) -> bytes:
    """A query with pieces lost, doubled and put in."""
    text = random.choice(SEEDS)
    for _ in range(random.choice([0, 1, 1, 2, 3, 6])):
        start = random.randrange(len(text) + 1)
        end = min(len(text), start + random.choice([0, 0, 1, 3, 10]))
        lost, piece = text[start:end], random.choice(PIECES)
        text = (
            text[:start]
            + random.choice(["", piece, lost * 2, lost + piece])
            + text[end:]
        )
    data = text.encode()
    return _damaged(random, data) if random.random() < 0.1 else data


def _damaged(random: Random, data: bytes) -> bytes:
    """Some bytes in the place of others."""
    start = random.randrange(len(data) + 1)
    return data[:start] + random.randbytes(random.randrange(4)) + data[start + 2 :]
