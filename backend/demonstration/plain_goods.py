"""Goods and services with few figures: raw materials, scrap, quinoa, bags, aerospace, subcontract work."""

from collections.abc import Iterator
from itertools import product

from backend.demonstration.goods import Goods, Kind, Value

Row = tuple[str, str, str, str, float | None, float, dict[str, Value]]
"""Category, names, unit, price in CNY, minimum order, specification."""

_RAW: tuple[Row, ...] = (
    ("raw.iron_ore", "磁铁矿石 TFe≥30%", "Magnetite ore, TFe ≥ 30 %", "tonne", 260, 100, {}),
    ("raw.iron_concentrate", "铁精粉 65%", "Iron concentrate 65 %", "tonne", 860, 100,
        {"purity_min_pct": 65}),
    ("raw.iron_concentrate", "铁精粉 62%", "Iron concentrate 62 %", "tonne", 790, 100,
        {"purity_min_pct": 62}),
    ("raw.pig_iron", "铸造生铁 Z18", "Foundry pig iron Z18", "tonne", 3_250, 30, {"material": "PI-CAST"}),
    ("raw.pig_iron", "铸造生铁 Z22", "Foundry pig iron Z22", "tonne", 3_300, 30, {"material": "PI-CAST"}),
    ("raw.pig_iron", "球墨铸铁用生铁 Q10", "Pig iron for ductile iron Q10", "tonne", 3_420, 30,
        {"material": "PI-SG"}),
    ("raw.ferroalloy", "稀土镁球化剂", "Rare-earth magnesium nodulariser", "tonne", 9_800, 2, {}),
    ("raw.ferroalloy", "硅钡孕育剂", "Si-Ba inoculant", "tonne", 10_500, 2, {}),
    ("raw.foundry_coke", "铸造焦 80-120mm", "Foundry coke 80-120 mm", "tonne", 2_450, 20, {}),
    ("raw.foundry_coke", "石墨增碳剂", "Graphite recarburiser", "tonne", 4_200, 5, {}),
    ("raw.foundry_sand", "擦洗铸造砂 40/70目", "Scrubbed foundry sand 40/70", "tonne", 210, 30, {"mesh": 70}),
    ("raw.foundry_sand", "烘干铸造砂 70/140目", "Dried foundry sand 70/140", "tonne", 260, 30, {"mesh": 140}),
    ("raw.refractory", "醇基铸造涂料", "Alcohol-based foundry coating", "tonne", 3_600, 2, {}),
    ("raw.refractory", "中频炉炉衬料", "Induction furnace lining", "tonne", 1_900, 5, {}),
    ("raw.foam_pattern", "配重块泡沫白模", "Foam pattern, counterweight", "piece", None, 50, {}),
    ("raw.foam_pattern", "箱体泡沫白模", "Foam pattern, housing", "piece", None, 20, {}),
    ("packaging.wood_case", "出口熏蒸木箱", "Fumigated export wooden case", "piece", 320, 10, {}),
    ("packaging.wood_case", "免熏蒸胶合板箱", "Plywood case, no fumigation", "piece", 380, 10, {}),
    ("packaging.wood_case", "法兰用木托盘", "Wooden pallet for flanges", "piece", 75, 50, {}),
    ("packaging.food_bag", "食品包装袋 1kg", "Food bag 1 kg", "piece", 0.3, 10_000, {"pack_kg": 1}),
    ("packaging.food_bag", "食品包装袋 2.5kg", "Food bag 2.5 kg", "piece", 0.5, 10_000, {"pack_kg": 2.5}),
    ("coal.fabricated", "带式输送机中间架", "Belt conveyor intermediate frame", "piece", 1_450, 20,
        {"weight_kg": 180}),
    ("coal.fabricated", "刮板机机头架", "Scraper conveyor head frame", "piece", 38_000, 1,
        {"weight_kg": 3500}),
    ("coal.fabricated", "液压支架顶梁结构件", "Roof support canopy", "piece", 46_000, 4, {"weight_kg": 4200}),
    ("coal.idler_frame", "H型支架 带宽800", "H frame, belt 800", "set", 165, 50, {"belt_width_mm": 800}),
    ("coal.idler_frame", "H型支架 带宽1000", "H frame, belt 1000", "set", 190, 50, {"belt_width_mm": 1000}),
    ("coal.idler_frame", "槽形托辊架 35° 带宽1000", "Trough frame 35°, belt 1000", "set", 145, 50,
     {"belt_width_mm": 1000, "trough_angle_deg": 35}),
    ("coal.belt_cleaner", "聚氨酯清扫器 带宽1000", "PU belt cleaner 1000", "set", 620, 2,
        {"belt_width_mm": 1000}),
    ("coal.screen_panel", "聚氨酯筛板", "Polyurethane screen panel", "piece", 180, 20, {}),
    ("coal.screen_panel", "不锈钢条缝筛板", "Stainless wedge-wire panel", "piece", 420, 10,
        {"material": "SS-304"}),
    ("coal.wear_liner", "溜槽耐磨衬板 NM400 12mm", "Chute liner NM400 12 mm", "tonne", 9_200, 1,
     {"material": "WR-NM400", "thickness_mm": 12}),
    ("coal.wear_liner", "溜槽耐磨衬板 NM450 20mm", "Chute liner NM450 20 mm", "tonne", 10_400, 1,
     {"material": "WR-NM450", "thickness_mm": 20}),
)  # fmt: skip
_RECYCLED: tuple[Row, ...] = (
    ("recycling.scrap_steel", "重废 ≥6mm", "Heavy steel scrap ≥ 6 mm", "tonne", 2_480, 30,
        {"scrap_grade": "heavy"}),
    ("recycling.scrap_steel", "轻薄料", "Light steel scrap", "tonne", 2_150, 30, {"scrap_grade": "light"}),
    ("recycling.scrap_steel", "破碎料", "Shredded steel scrap", "tonne", 2_420, 30,
        {"scrap_grade": "shredded"}),
    ("recycling.scrap_steel", "剪切料", "Cut steel scrap", "tonne", 2_450, 30, {"scrap_grade": "cut"}),
    ("recycling.scrap_steel", "废钢压块", "Bundled steel scrap", "tonne", 2_300, 30,
        {"scrap_grade": "bundled"}),
    ("recycling.scrap_stainless", "304废不锈钢", "304 stainless scrap", "tonne", 9_600, 5,
        {"material": "SS-304"}),
    ("recycling.turnings", "法兰车屑 碳钢", "Carbon steel turnings", "tonne", 1_950, 20, {}),
    ("recycling.turnings", "铸铁屑压饼", "Briquetted iron swarf", "tonne", 2_050, 20, {}),
    ("recycling.scrap_nonferrous", "废铜", "Copper scrap", "tonne", 58_000, 1, {}),
    ("recycling.scrap_nonferrous", "废铝", "Aluminium scrap", "tonne", 14_500, 2, {}),
    ("recycling.scrap_plastic", "PE再生料", "Recycled PE", "tonne", 5_600, 5, {}),
    ("recycling.waste_sand", "铸造废砂", "Waste foundry sand", "tonne", None, 50, {}),
    ("recycling.slag", "高炉渣", "Slag", "tonne", 60, 100, {}),
    ("recycling.gangue", "煤矸石", "Coal gangue", "tonne", 18, 200, {}),
    ("recycling.fly_ash", "二级粉煤灰", "Fly ash, class II", "tonne", 75, 100, {}),
    ("recycling.fgd_gypsum", "脱硫石膏", "FGD gypsum", "tonne", 45, 100, {}),
    ("recycling.gypsum_board", "纸面石膏板 9.5mm", "Gypsum board 9.5 mm", "piece", 14, 500,
        {"thickness_mm": 9.5}),
    ("recycling.gypsum_board", "纸面石膏板 12mm", "Gypsum board 12 mm", "piece", 18, 500,
        {"thickness_mm": 12}),
    ("recycling.brick", "粉煤灰蒸压砖", "Autoclaved fly-ash brick", "piece", 0.4, 10_000, {}),
    ("recycling.brick", "再生骨料 5-20mm", "Recycled aggregate 5-20 mm", "tonne", 55, 100, {}),
    ("recycling.waste_power", "垃圾焚烧发电上网电量", "Waste-to-energy power", "tonne", None, 1, {}),
)  # fmt: skip
_FOOD: tuple[Row, ...] = (
    ("agri.proso_millet", "代县黍米 软 25kg", "Dai county glutinous proso millet 25 kg", "tonne", 6_800, 1,
     {"moisture_max_pct": 14, "pack_kg": 25}),
    ("agri.proso_millet", "黍米 当年新粮 吨袋", "Proso millet, new crop, big bag", "tonne", 6_500, 5,
     {"moisture_max_pct": 13.5}),
    ("agri.coarse_grain", "红芸豆 50kg", "Red kidney beans 50 kg", "tonne", 9_200, 1, {"pack_kg": 50}),
    ("agri.coarse_grain", "莜麦 50kg", "Naked oats 50 kg", "tonne", 4_600, 1, {"pack_kg": 50}),
    ("agri.fertilizer", "粮食作物有机肥", "Organic fertiliser", "tonne", 780, 5, {}),
    ("agri.bran", "酒糟饲料", "Feed from lees", "tonne", 950, 5, {}),
    ("agri.bran", "藜麦麸皮", "Quinoa bran", "tonne", 1_600, 2, {}),
    ("agri.quinoa_seed", "静藜白粒藜麦种子", "White quinoa seed", "kg", 42, 20, {"colour": "white"}),
    ("food.quinoa_snack", "藜麦脆片 100g", "Quinoa crisps 100 g", "carton", 120, 20, {"pack_kg": 0.1}),
    ("food.quinoa_noodle", "藜麦挂面 500g", "Quinoa noodles 500 g", "carton", 140, 20, {"pack_kg": 0.5}),
    ("food.quinoa_flour", "藜麦粉 1kg", "Quinoa flour 1 kg", "piece", 28, 50, {"pack_kg": 1}),
    ("food.quinoa_flour", "藜麦粉 25kg", "Quinoa flour 25 kg", "piece", 520, 4, {"pack_kg": 25}),
    ("food.coarse_pack", "五谷杂粮礼盒 4kg", "Mixed grain gift box 4 kg", "set", 88, 50, {"pack_kg": 4}),
    ("food.coarse_pack", "藜麦杂粮礼盒 2.5kg", "Quinoa and grain gift box 2.5 kg", "set", 108, 50,
        {"pack_kg": 2.5}),
)  # fmt: skip
_LUGGAGE: tuple[Row, ...] = (
    ("bag.fabric", "600D牛津布", "600D Oxford fabric", "metre", 9.5, 500, {"denier": 600}),
    ("bag.fabric", "900D牛津布", "900D Oxford fabric", "metre", 12.5, 500, {"denier": 900}),
    ("bag.fabric", "1680D双股牛津布", "1680D ballistic fabric", "metre", 18, 500, {"denier": 1680}),
    ("bag.leather", "PU合成革", "PU synthetic leather", "metre", 24, 300, {}),
    ("bag.lining", "210D涤纶里布", "210D polyester lining", "metre", 4.2, 500, {"denier": 210}),
    ("bag.hardware", "箱包拉链 5#", "Bag zipper no. 5", "metre", 1.8, 1000, {}),
    ("bag.hardware", "铝合金拉杆", "Aluminium trolley", "piece", 22, 200, {}),
    ("bag.hardware", "万向轮", "Spinner wheel", "set", 14, 200, {}),
    ("bag.handbag", "女式手提包", "Handbag", "piece", 68, 200, {"customised": True}),
    ("bag.handbag", "商务公文包", "Briefcase", "piece", 95, 100, {"customised": True}),
    ("bag.tote", "无纺布礼品袋", "Non-woven gift bag", "piece", 2.2, 1000, {"customised": True}),
    ("bag.tote", "帆布袋", "Canvas tote", "piece", 7.5, 500, {"customised": True}),
)  # fmt: skip
_AERO: tuple[Row, ...] = (
    ("aero.ring", "航天用环锻件(来图)", "Aerospace ring forging, to drawing", "piece", None, 1,
        {"ndt_method": "UT"}),
    ("aero.structural", "发射场非标支架(来图)", "Launch-site frame, to drawing", "set", None, 1, {}),
    ("aero.structural", "地面转运工装(来图)", "Ground handling rig, to drawing", "set", None, 1, {}),
    ("aero.test_service", "测试转运保障", "Test and transfer support", "set", None, 1, {}),
    ("aero.tourism", "航天研学两日营", "Two-day space study camp", "set", 680, 20, {}),
    ("aero.cultural", "卫星发射纪念帆布袋", "Launch souvenir tote", "piece", 26, 100, {"customised": True}),
)  # fmt: skip
_SERVICES: tuple[Row, ...] = (
    ("service.heat_treatment", "锻件调质加工", "Quench and temper, forgings", "tonne", 1_150, 1,
     {"heat_treatment": "quench_temper"}),
    ("service.heat_treatment", "42CrMo轴类调质", "Quench and temper, 42CrMo shafts", "tonne", 1_250, 1,
     {"heat_treatment": "quench_temper", "material": "LA-42CRMO"}),
    ("service.heat_treatment", "环件正火", "Normalising, rings", "tonne", 620, 2,
        {"heat_treatment": "normalize"}),
    ("service.heat_treatment", "不锈钢固溶处理", "Solution treatment, stainless", "tonne", 1_600, 1,
     {"heat_treatment": "solution"}),
    ("service.heat_treatment", "铸件去应力退火", "Stress relief, castings", "tonne", 560, 2,
     {"heat_treatment": "stress_relief"}),
    ("service.heat_treatment", "齿轮渗碳", "Carburising, gears", "tonne", 3_800, 1,
        {"heat_treatment": "carburize"}),
    ("service.ndt", "环锻件超声检测 UT", "Ultrasonic testing of rings", "piece", 180, 1,
        {"ndt_method": "UT"}),
    ("service.ndt", "法兰磁粉检测 MT", "Magnetic particle testing", "piece", 40, 10, {"ndt_method": "MT"}),
    ("service.ndt", "不锈钢渗透检测 PT", "Penetrant testing", "piece", 45, 10, {"ndt_method": "PT"}),
    ("service.ndt", "铸钢阀体射线检测 RT", "Radiographic testing of valve bodies", "piece", 260, 1,
     {"ndt_method": "RT"}),
    ("service.testing_lab", "化学成分光谱分析", "Spectrographic analysis", "piece", 120, 1, {}),
    ("service.testing_lab", "拉伸冲击试验", "Tensile and impact test", "set", 480, 1, {}),
    ("service.testing_lab", "低温冲击 -46℃", "Charpy test at -46 °C", "set", 650, 1, {"temp_c": -46}),
    ("service.inspection", "第三方见证检验 SGS", "Witnessed inspection, SGS", "set", 2_200, 1,
        {"third_party": "SGS"}),
    ("service.inspection", "第三方见证检验 BV", "Witnessed inspection, BV", "set", 2_300, 1,
        {"third_party": "BV"}),
    ("service.inspection", "煤安送检代办", "Safety-mark test handling", "set", None, 1, {}),
    ("service.coating", "法兰喷漆防腐", "Painting of flanges", "tonne", 480, 1, {"surface": "painted"}),
    ("service.coating", "涂防锈油包装", "Rust-preventive oil", "tonne", 120, 1, {"surface": "rust_oil"}),
    ("service.coating", "抛丸喷塑", "Blasting and powder coating", "tonne", 900, 1, {"coating": "powder"}),
    ("service.galvanizing", "热镀锌加工", "Hot-dip galvanising", "tonne", 1_900, 2,
        {"surface": "galvanized"}),
    ("service.galvanizing", "立柱镀铬", "Chrome plating of legs", "piece", 1_400, 1, {"coating": "plated"}),
    ("service.laser_cladding", "立柱激光熔覆修复", "Laser cladding of legs", "piece", 3_600, 1, {}),
    ("service.welding", "结构件焊接加工", "Structural welding", "tonne", 3_200, 1, {}),
    ("service.cutting", "激光切割下料", "Laser cutting", "tonne", 680, 1, {}),
    ("service.cutting", "锯切下料", "Sawing to length", "tonne", 220, 1, {}),
    ("service.machining", "大型立车加工", "Vertical turning", "piece", None, 1, {}),
    ("service.machining", "数控钻孔攻丝", "CNC drilling and tapping", "piece", 25, 50, {}),
    ("service.machining", "铸件数控车削", "CNC turning of castings", "piece", 18, 100, {}),
    ("service.mold", "模锻模具制造", "Forging die making", "set", 28_000, 1, {}),
    ("service.mold", "铸造金属模/木模", "Foundry patterns", "set", 9_500, 1, {}),
    ("service.logistics", "山西—天津港整车运输", "Full truck to Tianjin port", "tonne", 165, 20, {}),
    ("service.logistics", "大件运输", "Heavy haulage", "set", None, 1, {}),
    ("service.storage", "法兰成品仓储", "Flange warehousing", "tonne", 28, 50, {}),
    ("service.export", "外贸代理报关", "Export agency and customs", "set", 1_200, 1, {}),
    ("service.finance", "订单融资", "Order financing", "set", None, 1, {}),
    ("service.recycling", "厂内废料回收", "Scrap collection at works", "tonne", None, 5, {}),
    ("coal.overhaul", "液压支架大修", "Roof support overhaul", "piece", 42_000, 10, {}),
    ("coal.overhaul", "刮板机大修", "Scraper conveyor overhaul", "set", None, 1, {}),
    ("coal.overhaul", "采煤机大修", "Shearer overhaul", "set", None, 1, {}),
)  # fmt: skip


def plain_goods() -> Iterator[Goods]:
    """Yield the goods of the tables above, then those that vary in a size or colour."""
    for category, zh, en, unit, price, minimum, spec in (
        *_RAW, *_RECYCLED, *_FOOD, *_LUGGAGE, *_AERO, *_SERVICES,
    ):  # fmt: skip
        kind: Kind = "coal" if category.startswith("coal.") else "other"
        lead = 20 if price is None else 7
        yield Goods(kind, category, zh, en, spec, unit, price, 0.0, 1.0, minimum, lead)
    for mesh in (325, 800, 1250, 2000, 4000, 6000):
        yield Goods(
            "other", "recycling.calcined_kaolin", f"煅烧高岭土 {mesh}目", f"Calcined kaolin {mesh} mesh",
            {"mesh": mesh},
            "tonne", 900 + mesh * 0.55, 1000, 1.0, 5, 10,
        )  # fmt: skip
    colours = (
        ("white", "白", "white"),
        ("red", "红", "red"),
        ("black", "黑", "black"),
        ("tri", "三色", "three-colour"),
    )
    for (colour, zh, en), kg in product(colours, (0.5, 1, 2.5, 5, 25)):
        yield Goods(
            "other", "food.quinoa_rice", f"静乐{zh}藜麦米 {kg:g}kg装", f"Jingle {en} quinoa {kg:g} kg",
            {"colour": colour, "pack_kg": kg}, "piece", round(26 * kg + 2, 1), kg, 1.0, 50, 5,
        )  # fmt: skip
    for colour, zh, en in colours[:3]:
        yield Goods(
            "other", "agri.quinoa", f"{zh}藜麦原粮", f"{en.capitalize()} quinoa grain",
            {"colour": colour, "moisture_max_pct": 13}, "tonne", 13_500, 1000, 1.0, 1, 5,
        )  # fmt: skip
    for size, shell in product((20, 24, 26, 28), ("ABS", "PC", "soft")):
        yield Goods(
            "other", "bag.luggage", f"{size}寸拉杆箱 {shell if shell != 'soft' else '软箱'}",
            f"{size} inch luggage, {shell}", {"size_in": size, "shell": shell}, "piece", 60 + size * 4.0,
            3.5, 1.0, 100, 20,
        )  # fmt: skip
    for denier, (zh, en) in product(
        (300, 600, 900), (("双肩包", "Backpack"), ("学生书包", "School bag"), ("旅行背包", "Travel pack"))
    ):
        yield Goods(
            "other", "bag.backpack", f"{zh} {denier}D 可定制logo", f"{en} {denier}D, logo to order",
            {"denier": denier, "customised": True}, "piece", 28 + denier * 0.03, 0.7, 1.0, 300, 20,
        )  # fmt: skip
