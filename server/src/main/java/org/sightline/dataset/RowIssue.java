package org.sightline.dataset;

/**
 * Why a row was not stored, or was stored with a reservation. Never holds the offending value.
 *
 * @param file name of the file, without folder
 * @param row line of the file on which the row begins, from 1 (the header is line 1); feature number from 1 for geometry files
 * @param column header of the column, or empty when it is the whole row
 * @param rule what was expected, in words
 * @param rejected whether the row was refused; false for a remark about a stored row
 */
public record RowIssue(String file, long row, String column, String rule, boolean rejected) {}
