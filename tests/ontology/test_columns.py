"""Heads of columns."""

import pytest

from ontology.columns import column_role


@pytest.mark.parametrize(
    ("role", "heads"),
    [
        ("serial", ["序号", "编号"]),
        ("unit", ["单位", "计量单位"]),
        ("nature", ["属性", "指标性质", "指标属性"]),
        ("indicator", ["指标", "指标名称", "主要指标", "核心指标"]),
        ("project", ["项目名称", "重点项目", "工程名称", "项目"]),
        ("category", ["类别", "领域", "项目类别", "一级指标"]),
        ("investment", ["总投资", "总投资（万元）", "投资估算（亿元）", "投资额"]),
        ("lead", ["牵头单位", "牵头部门", "主责单位", "牵头责任单位"]),
        ("participant", ["配合单位", "参与部门", "协办单位"]),
        ("responsible", ["责任单位", "责任部门", "承办单位", "责任分工"]),
        ("deadline", ["完成时限", "完成时间", "时间节点", "时限要求"]),
        ("task", ["重点任务", "工作任务", "任务名称", "主要任务"]),
        ("content", ["主要内容", "工作措施", "具体举措"]),
        (None, ["2025年", "备注", "建设规模", "", "（万元）", "责任人", "甲率"]),
    ],
)
def test_a_head_tells_what_its_column_holds(role: str | None, heads: list[str]) -> None:
    assert {head: column_role(head) for head in heads} == dict.fromkeys(heads, role)
