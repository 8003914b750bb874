"""The patterns of the words round a figure that tell what it is said of."""

import re

from loaders.commitments import HAN_UNIT
from ontology.units import ADVERB, LEVEL_VERB, MAKING_VERB, ONLY_VERB

# 建成2个…    配备了3名…
# 组建由甲、乙牵头的2个…    至少有1家…
MADE = re.compile(
    rf"(?:{MAKING_VERB}|突破|(?<=至少)有|(?<=均)有)(?:[由以][^，。；]{{1,40}}的|(?:了|出|约|好|共|各|全[国省市州县区])?)\Z"
)
# 新建农田1.5万亩，改造提升0.8万亩: the verb is said of what stands in the clause before
VERB_ONLY = re.compile(rf"{MAKING_VERB}\Z")
# 推出“甲”“乙”等20个…: some are named, all are counted
NAMED_BEFORE = re.compile(
    rf"(?:\A(?:{MAKING_VERB})|{ONLY_VERB})[^，。；\d]{{2,120}}等\Z"
)
AGE_WORD = re.compile(r"寿命|年龄")
# what can be said of without a verb: 某率98%, 医师数0.54人
RATIO_WORD = re.compile(
    r"(?:率|比例|比重|占比|数|量|水平|指数|寿命|面积|规模|能力|额|值|半径|时间|时长|人口|覆盖|床位|产值|收入"
    r"|投入|经费|标准|密度|强度|得分|程度|补贴|补助|奖励|标准|学历|资格|人员)\Z"
)
LONGEST_BEFORE = 150
"""What is said of a figure stands within this many characters of it."""
# 1000万元以下的企业, 超10亿元的企业: the figure tells which, it is no commitment
# 举办培训不少于10场: a number of things made
COUNTS = re.compile(r"少于|至少")
OVER = ("超", "超过", "逾", "高于", "大于", "突破", "低于", "少于", "小于")
ATTRIBUTIVE = re.compile(r"的[\u4e00-\u9fa5]{2}")
# 为500户家庭实施改造
FOR = re.compile(r"(?:为|对|给|向)\Z")
DONE_FOR = re.compile(r"(?:实施|提供|开展|进行|发放|给予|配备|安装|改造)")
SIGN_FIRST = re.compile(r"不得?(?:低于|少于|超过|高于)|至少")
# how long a plan or a term lasts is no commitment
PERIOD_WORD = re.compile(
    r"(?:(?<![\u4e00-\u9fa5])周期|(?:规划|计划|实施|行动|建设|考核|任务|试点|项目)周期|期限|有效期|规划期|任期|(?<!教育)年限)(?:一般|原则上)?\Z"
)
# 选派骨干20人次到外地进修
GOES = re.compile(r"到|赴|参加|接受")
# 提供6类以上疗法的比例达到100%: a figure inside what another is said of
INSIDE = re.compile(
    rf"[\u4e00-\u9fa5（）]{{0,30}}?(?:比例|占比|比重|率)(?:{LEVEL_VERB}|{ADVERB})*\d"
)
BARE_AFTER = re.compile(r"\Z|[、，。；（和及]")
# 90%以上的医院建成…    70%用于团队分配
SHARE_AFTER = re.compile(r"的(?=.{4})|(?=用于)")
# 全市70%以上乡镇卫生院达到…
NOUN_AFTER = re.compile(r"[\u4e00-\u9fa5]{3}")
LONGEST_SCOPE = 4
# 1批省级（含市级）采购: a bracket inside the object belongs to it
OBJECT = re.compile(
    r"(?:“[^“”]{0,60}”|、(?=[^，。；、\d]{1,12}(?:、[^，。；、\d]{1,12}){0,6}?(?:等|的)[\u4e00-\u9fa5]{2})|（[^（）]{0,20}）(?=[\u4e00-\u9fa5]{2})|[和及](?!\d)|(?!的基础上)[^，。；、（和及])*"
)
# 按每百户不少于20平方米的标准配建用房
STANDARD = re.compile(r"的(?:建设|配置|补助)?标准(?=[\u4e00-\u9fa5]{2})")
BY = re.compile(r"(?P<whom>[^，；]{0,40}?)按照?(?P<per>每[^，；\d]{1,10})?\Z")
# nothing is made: 指导6个方面
ASPECT = re.compile(r"(?:方面|环节|阶段|步骤|维度|层面)")
COUNTED = re.compile(HAN_UNIT)
# 6家医院达到三级水平
REACHES = re.compile(
    r"(?!.{0,40}(?:全部|均|都|率))[\u4e00-\u9fa5（）、]{2,24}?"
    r"(?:(?:达到|通过|创成|建成|晋升|升级|获评|获批)[^，。；\d]{2,}|完成[^，。；\d]{2,20}(?:改造|建设|整治|验收|创建|评估|认证))\Z"
)
OF_THEM = re.compile(r"(?:达到|通过|创成|建成|晋升|升级|获评|获批)[^，。；\d]{2,}\Z")
