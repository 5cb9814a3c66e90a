package org.sightline.cli;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the fields of a CSV file as they are read: of the header all, of the rows those of the columns that are wanted. */
final class ColumnReader extends AbstractBaseCsvCallbackHandler<ColumnReader> {
    private static final int FIRST_ROOM = 1024;

    private final String file;
    private final List<String> header = new ArrayList<>();
    private double[][] numbers = {};
    private final List<List<String>> texts = new ArrayList<>();
    private int[] numberSlots = {};
    private int[] textSlots = {};
    private boolean inHeader = true;
    private long line = 1;
    private int fields;
    private int rows;

    ColumnReader(String file) {
        this.file = file;
    }

    List<String> header() {
        return header;
    }

    /**
     * From the next row on, keeps these columns.
     *
     * @param numberColumns places of the columns of numbers
     * @param textColumns places of the columns of texts
     */
    void want(int[] numberColumns, int[] textColumns) {
        inHeader = false;
        numberSlots = slots(numberColumns);
        textSlots = slots(textColumns);
        numbers = new double[numberColumns.length][FIRST_ROOM];
        for (int i = 0; i < textColumns.length; i++) {
            texts.add(new ArrayList<>());
        }
    }

    private int[] slots(int[] columns) {
        int[] slots = new int[header.size()];
        Arrays.fill(slots, -1);
        for (int i = 0; i < columns.length; i++) {
            slots[columns[i]] = i;
        }
        return slots;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        fields = 0;
        if (!inHeader && numbers.length > 0 && rows == numbers[0].length) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Arrays.copyOf(numbers[i], 2 * rows);
            }
        }
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        fields = index + 1;
        if (inHeader) {
            header.add(new String(buffer, offset, length).strip());
            return;
        }
        if (index >= numberSlots.length) {
            return;
        }
        int from = offset;
        int to = offset + length;
        while (from < to && buffer[from] <= ' ') {
            from++;
        }
        while (to > from && buffer[to - 1] <= ' ') {
            to--;
        }
        if (numberSlots[index] >= 0) {
            numbers[numberSlots[index]][rows] = number(buffer, from, to, index);
        }
        if (textSlots[index] >= 0) {
            texts.get(textSlots[index]).add(new String(buffer, from, to - from));
        }
    }

    private double number(char[] buffer, int from, int to, int column) {
        int length = to - from;
        boolean blank = length == 0
                || (length == 2 && buffer[from] == 'N' && buffer[from + 1] == 'A')
                || (length == 3 && buffer[from] == 'N' && buffer[from + 1] == 'a' && buffer[from + 2] == 'N');
        if (blank) {
            return Double.NaN;
        }
        try {
            double value = Decimal.parse(buffer, from, to);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw notANumber(column);
        }
        throw notANumber(column);
    }

    private Refusal notANumber(int column) {
        return new Refusal(file + ": line " + line + ", column " + header.get(column)
                + ": is not a finite number; correct the line (blank means not known)");
    }

    @Override
    protected ColumnReader buildRecord() {
        if (!inHeader) {
            if (fields != header.size()) {
                throw new Refusal(file + ": line " + line + ": the row has " + fields + " fields, the header "
                        + header.size() + "; correct the line");
            }
            rows++;
        }
        return this;
    }

    /** The line on which the last row began. */
    long line() {
        return line;
    }

    int rows() {
        return rows;
    }

    double[] numbers(int slot) {
        return Arrays.copyOf(numbers[slot], rows);
    }

    String[] texts(int slot) {
        return texts.get(slot).toArray(String[]::new);
    }
}
