package org.sightline.sample;

/** Who reported which months, and what was done when: the two small tables about recording. */
final class Reporting {
    private static final String AWARENESS = "awareness";
    private static final String TRAINING = "training";
    private static final String OPERATIONS = "operations";

    private Reporting() {}

    /** Months reported, by force and authority. */
    static CsvTable coverage() {
        CsvTable table = new CsvTable("reporter,area,from,to");
        for (int i = 0; i < RegionPlan.AUTHORITIES.size(); i++) {
            int months = i == RegionPlan.STOPPED_FEED ? Incidents.STOP_MONTH : Months.COUNT;
            int force = RegionPlan.AUTHORITIES.get(i).force();
            table.add(Codes.force(force), Codes.authority(i), Months.label(0), Months.label(months - 1));
        }
        return table;
    }

    /** Awareness, training and operations for the time line. */
    static CsvTable activities() {
        CsvTable table = new CsvTable("date,area,kind,note");
        table.add(
                "2022-10-05", Codes.authority(0), AWARENESS, "Posters and cards in taxi offices, hotels and takeaways");
        table.add("2022-11-17", Codes.authority(3), TRAINING, "Multi-agency day for teachers and youth workers");
        table.add(
                "2023-01-23", Codes.authority(8), TRAINING, "Return interviews: one day for independent interviewers");
        table.add("2023-03-14", Codes.authority(4), OPERATIONS, "Licensing visits to takeaways on the sea front");
        table.add(
                "2023-05-09",
                Codes.authority(3),
                OPERATIONS,
                "Weekly meeting of care homes, police and housing begins");
        table.add("2023-06-20", Codes.authority(1), AWARENESS, "Assemblies in all secondary schools");
        table.add("2023-09-12", Codes.authority(0), TRAINING, "Hotel staff: signs and whom to call");
        table.add("2023-11-07", Codes.authority(7), AWARENESS, "Rural bus drivers' briefing");
        table.add("2024-01-30", Codes.authority(6), TRAINING, "Health visitors and school nurses");
        table.add("2024-03-18", Codes.REGION, AWARENESS, "National awareness day, all authorities");
        table.add(
                "2024-05-21", Codes.authority(4), OPERATIONS, "Joint patrols with transport police on the coast line");
        table.add("2024-09-10", Codes.authority(6), OPERATIONS, "Evening patrols of car parks, with outreach workers");
        table.add("2024-11-26", Codes.authority(5), TRAINING, "Move to a new case system");
        table.add("2025-02-11", Codes.authority(1), OPERATIONS, "Licensing visits to hotels");
        table.add("2025-03-18", Codes.REGION, AWARENESS, "National awareness day, all authorities");
        table.add("2025-06-03", Codes.authority(2), TRAINING, "First multi-agency training in the authority");
        return table;
    }
}
