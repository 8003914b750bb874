"""The words that a site prints round a document."""

import pytest

from ontology.webpage import FURNITURE, LABEL, LABEL_KINDS, TAIL


@pytest.mark.parametrize(
    "line",
    [
        "当前位置：首页>政策>规划",
        "首页>政务公开",
        "【字体：大中小】打印",
        "分享到：微信微博",
        "打印本页关闭窗口",
        "责任编辑：某某",
        "扫一扫在手机打开当前页",
        "甲市人民政府门户网站",
    ],
)
def test_furniture_is_known(line: str) -> None:
    assert FURNITURE.match(line)


@pytest.mark.parametrize(
    "line", ["打印设备更新", "首页由市甲局维护", "分享发展成果", "大力发展某某产业"]
)
def test_words_of_a_plan_are_no_furniture(line: str) -> None:
    assert FURNITURE.match(line) is None


def test_no_label_stands_for_two_things() -> None:
    assert LABEL_KINDS["发文字号"] == "number"
    assert LABEL_KINDS["成文日期"] == "date"
    assert [one["label"] for one in LABEL.finditer("文号：甲1号成文日期：某日")] == [
        "文号",
        "成文日期",
    ]


def test_links_below_a_page_have_a_head() -> None:
    assert TAIL.match("相关链接：")
    assert TAIL.match("相关链接说明") is None
