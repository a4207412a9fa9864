"""Invented firm names: a made two-character brand, the place, the trade, and the demonstration mark.

The mark is part of the name, so that it stays visible in a list, a message or an export.
"""

from dataclasses import dataclass

MARK_ZH = "（演示）"
MARK_EN = "(demo)"

_FIRST = (
    "璟jing 砺li 珩heng 垚yao 翊yi 霖lin 晏yan 彧yu 昱yu 澍shu 骁xiao 弈yi 琮cong 钰yu 铄shuo 锴kai "
    "镕rong 钧jun 珞luo 铎duo 璞pu 煊xuan 焱yan 桓huan 嵘rong 岱dai 崧song 翀chong 旻min 晟sheng "
    "暄xuan 朔shuo 楠nan 栩xu 泓hong 淳chun 湛zhan 溯su 澄cheng 瀚han"
)
_SECOND = (
    "岚lan 澈che 崚ling 屿yu 岑cen 禾he 穗sui 汀ting 澜lan 峤qiao 崟yin 硕shuo 砚yan 磐pan 垣yuan "
    "堃kun 堰yan 陌mo 沅yuan 沐mu 沣feng 泊bo 洵xun 涵han 淇qi 湉tian 阡qian 陆lu 隅yu 霁ji "
    "韬tao 骏jun 鸿hong 麟lin 璋zhang 璨can 稷ji 穆mu 筠yun 笙sheng"
)


def _parts(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((part[0], part[1:]) for part in text.split())


FIRST = _parts(_FIRST)
SECOND = _parts(_SECOND)
_PAIRS = len(FIRST) * len(SECOND)
# Coprime with the number of pairs, so that consecutive firms get unlike brands and none repeats.
_STRIDE = 1_009
_THIRD = _parts("宸chen 瑞rui 恒heng 益yi 昌chang 盛sheng 和he 泰tai 安an 达da 通tong 源yuan 丰feng 隆long")


@dataclass(frozen=True, slots=True)
class FirmName:
    """A firm's name in both languages, each with its mark."""

    zh: str
    en: str


def brand(serial: int) -> tuple[str, str]:
    """Return the brand of firm *serial* (from 0) in characters and pinyin; no two firms share one."""
    if serial < 0:
        raise ValueError("serials count from 0")
    pair = (serial * _STRIDE) % _PAIRS
    first, second = FIRST[pair // len(SECOND)], SECOND[pair % len(SECOND)]
    zh, en = first[0] + second[0], (first[1] + second[1]).capitalize()
    turn = serial // _PAIRS
    while turn:
        turn, third = divmod(turn - 1, len(_THIRD))
        zh, en = zh + _THIRD[third][0], en + _THIRD[third][1]
    return zh, en


def firm_name(serial: int, place: tuple[str, str], trade: tuple[str, str], form: str = "company") -> FirmName:
    """Name firm *serial* at *place* in *trade* (both as zh, en); *form* is ``company`` or ``cooperative``."""
    zh, en = brand(serial)
    ending = {"company": ("有限公司", "Co., Ltd."), "cooperative": ("专业合作社", "Cooperative")}[form]
    return FirmName(
        zh=f"{place[0]}{zh}{trade[0]}{ending[0]}{MARK_ZH}",
        en=f"{place[1]} {en} {trade[1]} {ending[1]} {MARK_EN}",
    )


def buyer_name(serial: int, place: tuple[str, str], trade: tuple[str, str]) -> FirmName:
    """Name buyer *serial* (from 0); brands of buyers do not collide with those of the first firms."""
    zh, en = brand(_PAIRS - 1 - serial if serial < _PAIRS // 2 else serial + _PAIRS)
    return FirmName(zh=f"{place[0]}{zh}{trade[0]}{MARK_ZH}", en=f"{place[1]} {en} {trade[1]} {MARK_EN}")
