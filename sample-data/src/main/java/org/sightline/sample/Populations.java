package org.sightline.sample;

/** Residents by age range: all ages, 0–17 and 10–17 by small area, two narrower ranges by authority. */
final class Populations {
    private static final String YEAR = "2023";

    private Populations() {}

    static CsvTable table(Region region) {
        CsvTable table = new CsvTable("area,period,population,age_from,age_to");
        for (SmallArea area : region.smallAreas()) {
            table.add(area.code(), YEAR, area.residents(), 0, "");
            table.add(area.code(), YEAR, area.children(), 0, 17);
            table.add(area.code(), YEAR, area.teenagers(), 10, 17);
        }
        for (int i = 0; i < RegionPlan.AUTHORITIES.size(); i++) {
            table.add(Codes.authority(i), YEAR, aged16To17(region.childrenOf(i)), 16, 17);
            table.add(Codes.authority(i), YEAR, girls15To17(region.childrenOf(i)), 15, 17);
        }
        return table;
    }

    static int aged16To17(int children) {
        return (int) StrictMath.rint(children * 0.109);
    }

    /** Girls only: the file has no column for sex, so the range 15–17 stands for them. */
    static int girls15To17(int children) {
        return (int) StrictMath.rint(children * 0.0805);
    }
}
