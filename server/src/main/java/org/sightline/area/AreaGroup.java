package org.sightline.area;

/**
 * A larger unit that an area's own record names as its parent; it may itself be a loaded area or only be known by its code
 * (an upper-tier county, say, for which no borders are loaded).
 *
 * @param code the parent's code
 * @param name the parent's name, or the code where the file gives no name
 */
public record AreaGroup(AreaCode code, String name) {}
