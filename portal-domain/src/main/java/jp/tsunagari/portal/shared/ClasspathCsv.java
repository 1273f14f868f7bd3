package jp.tsunagari.portal.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of reference data that ships inside the program: UTF-8, comma separated, first row names the columns. */
public final class ClasspathCsv {

    private final Class<?> owner;
    private final String fileName;

    /**
     * @param owner a class in the package that the file lies in
     * @param fileName the file's name without a folder
     */
    public ClasspathCsv(Class<?> owner, String fileName) {
        this.owner = owner;
        this.fileName = fileName;
    }

    /**
     * All rows in the order of the file.
     *
     * @throws IllegalStateException if the file is not on the class path, which is an error of the build
     */
    public List<CSVRecord> rows() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new InputStreamReader(open(), StandardCharsets.UTF_8), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + fileName, e);
        }
    }

    /** A checksum of the bytes, so that a migration notices when the file it has loaded is changed afterwards. */
    public int checksum() {
        try (InputStream in = open()) {
            CRC32 crc = new CRC32();
            crc.update(in.readAllBytes());
            return (int) crc.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + fileName, e);
        }
    }

    private InputStream open() {
        InputStream in = owner.getResourceAsStream(fileName);
        if (in == null) {
            throw new IllegalStateException(fileName + " is missing beside " + owner.getName());
        }
        return in;
    }
}
