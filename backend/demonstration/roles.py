"""The kinds of firms in one block of the market: where, how many, what they make and do in the chain.

Deliberately nobody melts steel, draws 27SiMn tube, blows bottles, makes caps, resin, shearers, quinoa drinks,
precision aerospace parts, brewing or forging equipment, nor treats hazardous waste: those are the gaps that
the product should find.
"""

from dataclasses import dataclass

_D, _Y, _F, _W = "dingxiang_flange", "yuanping_coal_machinery", "fanshi_casting", "daizhou_yellow_wine"
_X, _Q, _K, _B, _C = "xinfu_recycling", "jingle_quinoa", "kelan_aerospace", "fanshi_bag", "cross_cluster"


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of firm: *activities* are ``cluster:activity`` of the chain, *makes* the categories offered."""

    code: str
    cluster: str
    tier: str
    count: int
    trades: tuple[tuple[str, str], ...]
    makes: tuple[str, ...]
    activities: tuple[str, ...]
    processes: tuple[str, ...]
    certificates: tuple[str, ...]
    families: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    form: str = "company"
    size: float = 1.0
    place: str = ""


def _role(
    code: str, cluster: str, tier: str, count: int, trades: str, makes: str, activities: str, processes: str,
    certificates: str, *, families: str = "", types: str = "", form: str = "company", size: float = 1.0,
    place: str = "",
) -> Role:  # fmt: skip
    pairs = tuple((zh, en) for zh, en in (trade.split("=") for trade in trades.split("|")))
    steps = tuple(one if ":" in one else f"{cluster}:{one}" for one in activities.split())
    return Role(
        code, cluster, tier, count, pairs, tuple(makes.split()), steps, tuple(processes.split()),
        tuple(certificates.split()), tuple(families.split()), tuple(types.split()), form, size, place,
    )  # fmt: skip


_FLANGE_CERTS = "ISO9001 TS_PIPE MILL_31 CE_PED ISO14001 GAOXIN"
_MINE_CERTS = "ISO9001 MA ISO14001 GAOXIN"
_CAST_CERTS = "ISO9001 PAISUXU ISO14001"
_FOUNDRY = (
    "melt_casting alloy_casting coat_cast machine_cast foundry_waste blast_cast pattern "
    "cross_cluster:local_scrap "
    "cross_cluster:dx_turnings cross_cluster:shared_mold cross_cluster:shared_lab cross_cluster:shared_ht "
    "cross_cluster:shared_logistics"
)
_SERVED = (
    "cross_cluster:shared_logistics cross_cluster:shared_export coat chem_mech pack_wood gasket_bolt ndt_ut"
)

ROLES: tuple[Role, ...] = (
    _role("flange_forge", _D, "midstream", 30, "法兰锻造=Flange Forging|锻压=Forging|法兰制造=Flange",
          "flange.pipe flange.blind forging.open",
          f"heat_billet forge_open normalize turn_drill blind_make {_SERVED}",
          "cap.billet_heating cap.open_die_press cap.cnc_turning cap.drilling cap.sealing_face "
          "cap.quench_temper",
          _FLANGE_CERTS, families="carbon stainless alloy", size=1.5),
    _role("flange_machining", _D, "midstream", 20, "法兰=Flange|管件法兰=Pipe Flange",
          "flange.pipe flange.blind", f"turn_drill blind_make {_SERVED}",
          "cap.sawing cap.flange_punch cap.cnc_turning cap.drilling cap.sealing_face",
          "ISO9001 MILL_31 TS_PIPE",
          families="carbon stainless", size=0.9),
    _role("flange_stainless", _D, "midstream", 14, "不锈钢法兰=Stainless Flange|特种法兰=Special Flange",
          "flange.pipe flange.blind", f"turn_drill blind_make {_SERVED}",
          "cap.die_forging cap.cnc_turning cap.drilling cap.solution cap.sealing_face", _FLANGE_CERTS,
          families="stainless special", size=1.2),
    _role("ring_roller", _D, "midstream", 9, "环锻=Ring Forging|风电法兰=Wind Flange",
          "forging.ring flange.wind flange.vessel",
          "ring_roll normalize turn_ring ndt_ut chem_mech coat cross_cluster:shared_lab export",
          "cap.billet_heating cap.ring_rolling cap.vertical_turning cap.normalising cap.drilling cap.ut",
          "ISO9001 MILL_31 MILL_32 CE_PED TS_PIPE CLASS_DNV GAOXIN XIAOJUREN", size=2.0),
    _role("die_forger", _D, "midstream", 7, "模锻=Die Forging|精锻=Precision Forging",
        "forging.die fitting.forged",
          "die_forge normalize cut_die cross_cluster:shared_ht cross_cluster:shared_mold",
          "cap.die_forging cap.billet_heating cap.cnc_turning cap.quench_temper", "ISO9001 TS_PIPE MILL_31"),
    _role("shaft_forger", _D, "midstream", 4, "大型锻件=Heavy Forging", "forging.shaft forging.open",
          "forge_open normalize heat_billet",
          "cap.open_die_press cap.quench_temper cap.milling_boring cap.ut",
          "ISO9001 MILL_31 CLASS_CCS"),
    _role("blank_cutter", _D, "upstream", 4, "锻料=Forging Stock", "forging.blank recycling.turnings",
          "saw_blank alloy_blank scrap_out", "cap.sawing", "ISO9001", size=0.6),
    _role("steel_stockist", _D, "upstream", 4, "钢材贸易=Steel Trading",
          "steel.round_bar steel.alloy_bar steel.stainless", "bloom_buy", "cap.sawing", "ISO9001", size=0.6),
    _role("heat_treater", _D, "midstream", 3, "热处理=Heat Treatment", "service.heat_treatment", "",
          "cap.quench_temper cap.normalising cap.solution cap.stress_relief", "ISO9001", size=0.6),
    _role("laboratory", _D, "midstream", 3, "检测技术=Testing",
          "service.ndt service.testing_lab service.inspection", "",
          "cap.ut cap.mt cap.pt cap.rt cap.chem cap.mech",
          "CMA MILL_31 CNAS LEVEL2_NDT TS_INSPECT", size=0.7),
    _role("coater", _D, "midstream", 3, "表面处理=Surface Treatment",
        "service.coating service.galvanizing", "",
          "cap.painting cap.blasting cap.hot_dip", "PAISUXU ISO14001", size=0.5),
    _role("die_maker", _D, "midstream", 2, "模具=Tooling", "service.mold", "",
        "cap.pattern cap.milling_boring",
          "ISO9001", size=0.4),
    _role("case_maker", _D, "upstream", 2, "木业包装=Wooden Packaging", "packaging.wood_case", "",
        "cap.logistics",
          "ISO9001", size=0.4),
    _role("seal_maker", _D, "midstream", 5, "密封紧固件=Seals and Fasteners",
        "fitting.gasket fitting.fastener", "",
          "cap.cnc_turning", "ISO9001 MILL_31", size=1.5),
    _role("flange_trader", _D, "downstream", 6, "国际贸易=International Trading|管道器材=Piping Supply",
          "flange.pipe flange.blind service.export",
          "export sell_pipeline sell_valve sell_ship sell_water sell_vessel sell_wind gasket_bolt "
          "cross_cluster:local_casting_flange", "cap.export_agent cap.storage", "ISO9001 COO",
          families="carbon stainless alloy special", size=0.9),
    _role("special_flange", _D, "midstream", 4, "异形法兰=Custom Flange", "flange.non_std flange.pipe",
          f"non_std_make turn_drill {_SERVED}", "cap.flange_punch cap.vertical_turning cap.drilling",
          _FLANGE_CERTS,
          families="carbon alloy", types="ORI API LWN WN"),
    _role("carrier", _D, "midstream", 2, "物流=Logistics", "service.logistics service.storage", "",
          "cap.logistics cap.heavy_haul cap.storage", "", size=0.4),
    _role("belt_conveyor", _Y, "midstream", 6, "输送机械=Conveyor Machinery",
          "coal.belt_conveyor coal.belt_conveyor.dtii coal.idler_frame coal.belt_cleaner",
          "belt_conv paint_cm ma_test", "cap.belt_assembly cap.welding cap.painting cap.laser_cutting",
          _MINE_CERTS + " XIAOJUREN", size=1.6),
    _role("idler", _Y, "midstream", 7, "托辊=Idler|输送配件=Conveyor Parts", "coal.idler coal.idler_frame",
          "idler_make idler_bearing", "cap.idler_line cap.sawing cap.painting", _MINE_CERTS),
    _role("pulley_drum", _Y, "midstream", 3, "滚筒=Conveyor Pulley", "coal.conveyor_pulley coal.belt", "",
          "cap.pulley_making cap.welding cap.balancing", _MINE_CERTS),
    _role("afc_maker", _Y, "midstream", 5, "煤机=Coal Machinery", "coal.afc coal.stage_loader coal.crusher",
          "afc_make paint_cm ma_test", "cap.afc_assembly cap.welding cap.milling_boring cap.hardfacing",
          _MINE_CERTS + " ZJTX", size=1.8),
    _role("afc_parts", _Y, "midstream", 6, "煤机配件=Coal Machinery Parts",
          "coal.line_pan coal.flight_bar coal.sprocket coal.transition_pan coal.ramp_plate coal.haulage_rack",
          "wear_plate cast_line_pan forge_part cross_cluster:local_forging cross_cluster:local_casting "
          "cross_cluster:shared_lab",
          "cap.welding cap.hardfacing cap.gear_cutting cap.induction cap.die_forging",
          _MINE_CERTS),
    _role("chain_maker", _Y, "midstream", 2, "矿用链条=Mining Chain",
          "coal.chain coal.compact_chain coal.chain_connector", "chain_make",
          "cap.chain_making cap.quench_temper",
          _MINE_CERTS),
    _role("support_maker", _Y, "midstream", 4, "液压支架=Roof Support",
        "coal.roof_support coal.prop coal.hinged_bar",
          "support_make", "cap.support_assembly cap.welding cap.milling_boring", _MINE_CERTS, size=1.8),
    _role("hydraulics", _Y, "upstream", 4, "液压=Hydraulics",
          "coal.leg coal.jack coal.tube_27simn coal.valve coal.hose coal.hydraulic", "cyl_make chrome",
          "cap.cylinder_boring cap.plating cap.hose_assembly cap.pressure_test", _MINE_CERTS),
    _role("gearbox", _Y, "midstream", 3, "减速机=Gearbox",
          "coal.reducer coal.reducer.general coal.fluid_coupling",
          "gearbox cross_cluster:local_forging cross_cluster:local_casting",
          "cap.gear_cutting cap.carburising cap.gearbox_assembly", _MINE_CERTS),
    _role("electrical", _Y, "midstream", 2, "矿用电气=Mine Electrical",
          "coal.motor coal.switchgear coal.cable coal.transformer", "", "cap.motor_repair",
          "ISO9001 MA EX CCC_EX"),
    _role("shearer_parts", _Y, "midstream", 2, "采掘配件=Cutting Tools",
          "coal.pick coal.pick_holder coal.shearer_drum", "",
          "cap.hardfacing cap.die_forging cap.welding", _MINE_CERTS),
    _role("overhaul", _Y, "downstream", 3, "矿山设备维修=Mine Equipment Service",
          "coal.overhaul service.laser_cladding", "overhaul chrome",
          "cap.overhaul cap.laser_cladding cap.motor_repair",
          "ISO9001 MA"),
    _role("fabricator", _Y, "upstream", 3, "钢结构=Steel Fabrication",
          "coal.fabricated service.welding service.cutting steel.plate steel.wear_plate", "plate_weld",
          "cap.laser_cutting cap.bending cap.welding", "ISO9001 WELDER"),
    _role("machine_shop", _Y, "midstream", 2, "机械加工=Machining", "service.machining", "",
          "cap.milling_boring cap.cnc_turning cap.gear_cutting", "ISO9001", size=0.5),
    _role("mine_machines", _Y, "midstream", 4, "矿山机械=Mining Machinery",
          "coal.winch coal.prop_winch coal.dual_speed_winch coal.pump coal.spray_pump coal.fan_local "
          "coal.roadheader "
          "coal.bolter coal.rock_loader", "", "cap.welding cap.gearbox_assembly", _MINE_CERTS),
    _role("prep_machines", _Y, "midstream", 2, "选煤设备=Coal Preparation Equipment",
          "coal.screen coal.screen_panel coal.pump_slurry coal.wear_liner", "wear_plate",
          "cap.welding cap.hardfacing",
          "ISO9001"),
    _role("roof_bolts", _Y, "upstream", 2, "矿用支护=Mine Support Supplies",
        "coal.anchor coal.u_steel coal.rail", "",
          "cap.sawing", "ISO9001 MA"),
    _role("mine_supply", _Y, "downstream", 3, "矿业成套=Mine Supply", "coal.anchor coal.hose coal.idler",
          "sell_mine sell_prep mine_maintenance", "cap.storage cap.logistics", "ISO9001"),
    _role("iron_mine", _F, "upstream", 2, "矿业=Mining", "raw.iron_ore raw.iron_concentrate", "ore_mine",
        "cap.logistics",
          "SAFETY_PROD"),
    _role("pig_iron", _F, "upstream", 1, "冶炼=Smelting", "raw.pig_iron", "smelt", "cap.melting_cupola",
        "PAISUXU ISO9001"),
    _role("fitness", _F, "midstream", 5, "体育用品铸造=Sports Casting", "casting.dumbbell casting.kettlebell",
          f"{_FOUNDRY} mould_sand cross_cluster:shared_export",
          "proc.green_sand cap.melting_cupola cap.rubber_coating cap.fettling", _CAST_CERTS + " BSCI REACH"),
    _role("municipal", _F, "midstream", 7, "市政铸造=Municipal Casting",
          "casting.manhole_cover casting.gully_grate casting.pipe_fitting", f"{_FOUNDRY} mould_sand",
          "proc.green_sand cap.melting_induction cap.nodularising cap.fettling", _CAST_CERTS + " CQC"),
    _role("machine_casting", _F, "midstream", 7, "机床铸造=Machine Casting",
          "casting.machine_bed casting.surface_plate casting.gearbox_housing casting.motor_frame "
          "casting.flywheel "
          "casting.general", f"{_FOUNDRY} mould_sand heat_cast",
          "proc.resin_sand proc.lost_foam cap.melting_induction cap.stress_relief cap.milling_boring cap.cmm",
          _CAST_CERTS + " GAOXIN"),
    _role("auto_casting", _F, "midstream", 4, "汽车铸件=Automotive Casting",
          "casting.brake_drum casting.brake_disc casting.hub", f"{_FOUNDRY} mould_sand",
          "proc.green_sand proc.coated_sand_shell cap.cnc_turning cap.balancing", _CAST_CERTS + " IATF16949"),
    _role("counterweight", _F, "midstream", 4, "配重铸造=Counterweight Casting",
          "casting.counterweight casting.elevator_weight casting.general", f"{_FOUNDRY} foam_cast",
          "proc.lost_foam proc.v_process cap.melting_cupola cap.painting", _CAST_CERTS),
    _role("pulley_casting", _F, "midstream", 3, "皮带轮=Pulley",
        "casting.pulley casting.flywheel casting.gearbox_housing",
          f"{_FOUNDRY} mould_sand", "proc.green_sand cap.cnc_turning cap.balancing", _CAST_CERTS),
    _role("steel_casting", _F, "midstream", 5, "铸钢=Steel Casting",
          "casting.valve_body casting.mine casting.wear_liner casting.gear_blank casting.general",
          f"{_FOUNDRY} mould_sand heat_cast",
          "proc.investment proc.waterglass_sand proc.resin_sand cap.melting_induction cap.pt cap.rt",
          _CAST_CERTS + " TS_PIPE MILL_31"),
    _role("pipe_casting", _F, "midstream", 2, "铸管=Pipe Casting",
          "casting.pipe_di casting.pipe_drain casting.pipe_fitting", f"{_FOUNDRY} mould_sand",
          "proc.centrifugal cap.melting_induction cap.nodularising cap.pressure_test", _CAST_CERTS),
    _role("heat_casting", _F, "midstream", 3, "炉具铸造=Stove Casting",
          "casting.grate casting.stove casting.agri casting.rail_chair", f"{_FOUNDRY} mould_sand",
          "proc.green_sand cap.melting_cupola cap.fettling", _CAST_CERTS),
    _role("foundry_supply", _F, "upstream", 3, "铸造材料=Foundry Supplies",
          "raw.foundry_sand raw.refractory raw.ferroalloy raw.foundry_coke raw.foam_pattern", "",
          "cap.sand_reclaim",
          "ISO9001", size=0.6),
    _role("casting_trader", _F, "downstream", 2, "铸造进出口=Casting Export",
        "casting.manhole_cover service.export",
          "export_cast cw gym auto municipal machine boiler", "cap.export_agent", "ISO9001 COO", size=0.6),
    _role("winery", _W, "midstream", 20, "黄酒=Huangjiu|酒业=Winery|黄酒酿造=Huangjiu Brewing",
          "wine.huangjiu wine.base wine.lees",
          "brew age blend functional bottle lees_out cross_cluster:pack_local cross_cluster:grain_wine "
          "cross_cluster:bag_wine cross_cluster:shared_logistics",
          "cap.steeping_steaming cap.fermentation cap.pressing cap.pasteurising cap.ageing cap.filling",
          "SC_FOOD HACCP ISO22000 GI ISO9001 GREEN_FOOD", size=1.0),
    _role("qu_maker", _W, "upstream", 2, "酒曲=Jiuqu", "wine.qu", "qu", "cap.koji_making", "SC_FOOD"),
    _role("millet_farm", _W, "upstream", 4, "黍米种植=Millet", "agri.proso_millet agri.coarse_grain", "farm",
          "cap.storage", "ORGANIC GI", form="cooperative", size=0.6),
    _role("cooking_wine", _W, "midstream", 2, "调味品=Seasoning", "wine.cooking_wine wine.base", "brew bulk",
          "cap.fermentation cap.filling", "SC_FOOD HACCP"),
    _role("jar_kiln", _W, "upstream", 2, "陶瓷=Ceramics", "packaging.ceramic_jar", "", "cap.jar_making",
        "ISO9001"),
    _role("printer", _W, "upstream", 2, "包装印刷=Packaging and Printing",
        "packaging.carton packaging.label", "",
          "cap.carton_making cap.label_printing", "ISO9001"),
    _role("lees_feed", _W, "downstream", 1, "生物饲料=Feed", "agri.bran agri.fertilizer", "lees_feed",
        "cap.storage", ""),
    _role("wine_trader", _W, "downstream", 2, "酒类销售=Wine Sales", "wine.huangjiu",
          "sell_horeca tour bulk cross_cluster:tour_cross", "cap.storage cap.oem_wine", "JY_FOOD TRADEMARK"),
    _role("scrap_dealer", _X, "upstream", 7, "再生资源=Recycling|废钢加工=Scrap Processing",
          "recycling.scrap_steel recycling.turnings recycling.scrap_nonferrous recycling.scrap_stainless "
          "service.recycling", "collect scrap_process", "cap.scrap_press", "RECYCLE_FILE SCRAP_STEEL",
          size=0.8),
    _role("kaolin", _X, "midstream", 2, "高岭土=Kaolin", "recycling.calcined_kaolin", "gangue_in kaolin",
          "cap.storage", "ISO9001 PAISUXU"),
    _role("gypsum", _X, "midstream", 1, "新型建材=Building Materials", "recycling.gypsum_board",
        "gypsum board_sale",
          "cap.storage", "PAISUXU"),
    _role("brick", _X, "midstream", 2, "环保建材=Recycled Materials", "recycling.brick",
          "flyash brick_sale cross_cluster:waste_sand", "cap.storage", "PAISUXU"),
    _role("plastics", _X, "midstream", 1, "再生塑料=Recycled Plastics",
        "packaging.food_bag recycling.scrap_plastic",
          "plastic", "cap.storage", "GRS"),
    _role("waste_power", _X, "midstream", 1, "环保能源=Environmental Energy", "recycling.waste_power",
        "wte power_out",
          "cap.storage", "PAISUXU"),
    _role("solid_waste", _X, "upstream", 1, "固废收集=Solid Waste",
          "recycling.gangue recycling.fly_ash recycling.fgd_gypsum recycling.slag recycling.waste_sand",
          "washery_waste power_plant_waste cross_cluster:mine_gangue", "cap.logistics", "PAISUXU"),
    _role("finance", _X, "downstream", 1, "供应链服务=Supply Chain Services",
          "service.finance service.logistics service.storage", "", "cap.finance cap.storage", ""),
    _role("quinoa_farm", _Q, "upstream", 4, "藜麦种植=Quinoa", "agri.quinoa agri.quinoa_seed", "seed grow",
          "cap.storage", "ORGANIC GI", form="cooperative", size=0.6),
    _role("quinoa_mill", _Q, "midstream", 4, "藜麦食品=Quinoa Foods", "food.quinoa_rice food.coarse_pack",
          "clean pack_q mix bran cross_cluster:pack_local cross_cluster:shared_logistics", "cap.storage",
          "SC_FOOD HACCP ORGANIC"),
    _role("quinoa_food", _Q, "midstream", 3, "藜麦健康食品=Quinoa Health Foods",
          "food.quinoa_flour food.quinoa_snack food.quinoa_noodle", "mill deep sell_q", "cap.storage",
          "SC_FOOD FSSC22000"),
    _role("grain_trader", _Q, "downstream", 1, "粮食购销=Grain Trading", "agri.coarse_grain agri.fertilizer",
          "grain_wholesale sell_q cross_cluster:tour_cross", "cap.storage", ""),
    _role("aero_structure", _K, "midstream", 2, "航天装备=Aerospace Structures", "aero.structural", "ground",
          "cap.welding cap.milling_boring", "GJB9001C ISO9001"),
    _role("aero_ring", _K, "upstream", 1, "航天锻件=Aerospace Forging", "aero.ring", "ring_forge",
        "cap.ring_rolling",
          "AS9100 GJB9001C"),
    _role("aero_support", _K, "midstream", 1, "航天保障=Launch Support", "aero.test_service",
        "support_logistics mission",
          "cap.heavy_haul", "GJB9001C"),
    _role("aero_tourism", _K, "downstream", 1, "航天文旅=Space Tourism", "aero.tourism aero.cultural",
          "tour_k cultural_k cultural_sale", "cap.design", "TRADEMARK"),
    _role("bag_maker", _B, "midstream", 5, "箱包=Luggage", "bag.luggage bag.backpack bag.handbag bag.tote",
          "fabric_in hardware_in print_bag cross_cluster:shared_export", "cap.design",
          "BSCI REACH OEKO"),
    _role("bag_materials", _B, "upstream", 2, "箱包材料=Bag Materials",
          "bag.fabric bag.lining bag.leather bag.hardware", "", "cap.storage", "GRS OEKO"),
    _role("bag_trader", _B, "downstream", 1, "箱包贸易=Bag Trading", "bag.luggage", "bag_sale gift_bag",
        "cap.export_agent",
          "COO"),
)  # fmt: skip
FIRMS_PER_BLOCK = sum(role.count for role in ROLES)
