"""A million quotes of plan-like words, the same in every run."""

import random
from collections.abc import Iterator

WORDS = (
    *("医保", "医疗保障", "卫生健康", "财政", "教育", "民政", "人社", "发展改革"),
    *("市场监管", "交通运输", "生态环境", "自然资源", "住房城乡建设", "农业农村"),
    *("文化旅游", "应急管理", "退役军人", "政务服务", "数据", "科技", "工业和信息化"),
    *("养老服务", "托育", "家庭医生签约", "公共卫生", "疾病预防控制", "中医药"),
    *("基金监管", "支付方式改革", "集中采购", "长期护理保险", "大病保险", "医疗救助"),
    *("异地就医", "电子健康档案", "远程医疗", "急救体系", "乡村振兴", "就业创业"),
    *("人才引进", "营商环境", "基层治理", "老旧小区改造", "垃圾分类", "污水处理"),
    *("森林覆盖", "耕地保护", "粮食安全", "水利工程", "公路养护", "轨道交通"),
    *("幼儿园", "义务教育", "职业学校", "图书馆", "体育场地", "非遗保护", "5G网络"),
)
VERBS = (
    *("加强", "推进", "完善", "落实", "深化", "优化", "建立", "健全", "提升", "实施"),
    *("扩大", "规范", "支持", "开展", "强化", "统筹", "加快", "做好", "探索", "巩固"),
)
ENDS = (
    *("体系建设", "能力建设", "工作机制", "制度", "试点", "项目", "行动", "覆盖面"),
    *("服务水平", "监督检查", "标准化", "信息化平台", "重点任务", "考核评价", "规划"),
)
BODIES = (
    "医保局",
    "卫健局",
    "财政局",
    "教育局",
    "民政局",
    "发改委",
    "人社局",
    "市监局",
)
PLACES = ("区", "市", "县", "云泽市", "清蔚区", "澜江省", "各镇街")
SEED = 20260101


def quotes(number: int) -> Iterator[str]:
    """Yield quotes as plans have them: names of bodies, cells, titles and clauses.

    Words are taken by Zipf's law, so that the commonest stand in a third of all quotes
    and the rarest in one of a few hundred.
    """
    chance = random.Random(SEED)
    weights = [1 / rank for rank in range(1, len(WORDS) + 1)]
    words = iter(chance.choices(WORDS, weights, k=4 * number))
    for place in range(number):
        kind = place % 8
        if kind == 0:
            yield chance.choice(PLACES) + chance.choice(BODIES)
        elif kind == 1:
            yield f"{chance.randint(1, 9999) / 10}{chance.choice(('%', '张', '万人'))}"
        elif kind < 5:
            yield f"{chance.choice(VERBS)}{next(words)}{chance.choice(ENDS)}"
        else:
            year, share = chance.randint(2021, 2030), chance.randint(10, 99)
            yield (
                f"到{year}年，{next(words)}{chance.choice(ENDS)}达到{share}%以上，"
                f"{chance.choice(VERBS)}{next(words)}{chance.choice(ENDS)}，"
                f"{next(words)}{chance.choice(ENDS)}进一步{chance.choice(VERBS)}"
            )
