package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** A workbook has numbers as numbers, codes as text, and notes that travel with the rows. */
final class SpreadsheetTest {
    private static final List<List<String>> RECORDS = List.of(
            List.of("area", "name", "score", "status", "n"),
            List.of("00123", "North", "-1.25", "known", "12"),
            List.of("00124", "South", "", "suppressed", ""),
            List.of("00125", "East", "1.0E-4", "known", "7"));
    private static final List<Notes.Line> NOTES = List.of(new Notes.Line("Period", "2024"));

    private static List<Row> read(byte[] workbook, int sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheet(sheet).orElseThrow().read();
        }
    }

    @Test
    void writesNumbersAsNumbersAndCodesAsText() throws IOException {
        List<Row> rows = read(Spreadsheet.of("Scores", RECORDS, NOTES), 0);
        Cell score = rows.get(1).getCell(2);
        assertThat(score.getType()).isEqualTo(CellType.NUMBER);
        assertThat(score.asNumber().doubleValue()).isEqualTo(-1.25);
        assertThat(rows.get(3).getCell(2).asNumber().doubleValue()).isEqualTo(1e-4);
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCell(0).asString()).isEqualTo("00123");
    }

    @Test
    void leavesWhatIsHiddenEmpty() throws IOException {
        List<Row> rows = read(Spreadsheet.of("Scores", RECORDS, NOTES), 0);
        assertThat(rows.get(2).getOptionalCell(2).map(Cell::getValue)).isEmpty();
        assertThat(rows.get(2).getCell(3).asString()).isEqualTo("suppressed");
    }

    @Test
    void carriesTheNotes() throws IOException {
        List<Row> rows = read(Spreadsheet.of("Scores", RECORDS, NOTES), 1);
        assertThat(rows.get(0).getCell(0).asString()).isEqualTo("Scores");
        assertThat(rows.get(1).getCell(0).asString()).isEqualTo("Period");
        assertThat(rows.get(1).getCell(1).asString()).isEqualTo("2024");
    }

    @Test
    void givesTheSameBytesForTheSameRows() {
        assertThat(Spreadsheet.of("Scores", RECORDS, NOTES)).isEqualTo(Spreadsheet.of("Scores", RECORDS, NOTES));
    }
}
