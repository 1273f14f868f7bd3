package jp.tsunagari.portal.api.linked;

import java.util.Locale;
import jp.tsunagari.portal.api.export.DataPackage;
import org.jspecify.annotations.Nullable;

/** A form in which the data can be had; paths from the portal's root. */
enum DatasetFile {
    JSON("/api/v1/initiatives", "JSON API", "application/json"),
    CSV("/initiatives.csv", "CSV", "text/csv"),
    XLSX("/initiatives.xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ATOM("/initiatives.atom", "Atom", "application/atom+xml"),
    ORGANISATIONS("/organisations.csv", "CSV", "text/csv"),
    ZIP("/data/all.zip", "ZIP", "application/zip");

    private final String path;
    private final String title;
    private final String mediaType;

    DatasetFile(String path, String title, String mediaType) {
        this.path = path;
        this.title = title;
        this.mediaType = mediaType;
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    String mediaType() {
        return mediaType;
    }

    /** Its name among the sizes of files; null where the size is not known. */
    @Nullable
    String packed() {
        return switch (this) {
            case CSV -> "initiatives-wide.csv";
            case ORGANISATIONS -> "organisations-wide.csv";
            case ZIP -> DataPackage.zipName();
            case JSON, XLSX, ATOM -> null;
        };
    }

    /** Key of what it holds. */
    String descriptionKey() {
        return "linked.file." + name().toLowerCase(Locale.ROOT);
    }
}
