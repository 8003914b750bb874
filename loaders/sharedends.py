"""The end that the names of a list share and print once: 东、西、南三区政府."""

import re
from collections.abc import Sequence

from ontology.bodies import is_body

Place = tuple[int, int]

# 甲区政府    丙三区政府    甲市人民政府    丙三街道办事处
END = re.compile(
    r"(?P<stem>(?!各|其他|有关)[\u4e00-\u9fa5]{1,5}?)(?P<count>[两三四五六七八九十])?"
    r"(?P<level>自治[区州县旗]|街道|[市区县州旗镇乡])(?P<unit>人民政府|政府|办事处|管委会)?\Z"
)
LEVEL_AT_END = re.compile(r"(?:自治[区州县旗]|街道|[市区县州旗镇乡])\Z")
LONGEST_SHORT = 6


def completed(text: str, names: Sequence[Place]) -> dict[Place, str]:
    """Return the whole names of those whose end stands at the last of their list.

    樊甲、樊乙、樊丙三区政府 are 樊甲区政府, 樊乙区政府 and 樊丙区政府.
    """
    whole: dict[Place, str] = {}
    run: list[Place] = []
    for name in names:
        if run and text[run[-1][1] : name[0]] != "、":
            run = []
        end = END.match(text, *name) if run else None
        if end and (end["count"] or end["unit"]):
            whole |= {one: _with_end(text[slice(*one)], end) for one in run}
            whole[name] = end["stem"] + end["level"] + (end["unit"] or "")
            run = []
        elif name[1] - name[0] <= LONGEST_SHORT and not is_body(text[slice(*name)]):
            run.append(name)
        else:
            run = []
    return whole


def all_bodies(text: str, names: Sequence[Place]) -> bool:
    """Tell whether every name of a list reads like a body, alone or with its end."""
    whole = completed(text, names)
    return all(is_body(whole.get(name, text[slice(*name)])) for name in names)


def _with_end(name: str, end: "re.Match[str]") -> str:
    """甲 becomes 甲区政府; 甲市 has its level and becomes 甲市政府."""
    level = "" if LEVEL_AT_END.search(name) else end["level"]
    return name + level + (end["unit"] or "")
