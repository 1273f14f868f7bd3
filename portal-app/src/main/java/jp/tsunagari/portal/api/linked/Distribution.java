package jp.tsunagari.portal.api.linked;

/** A form in which the data can be had; paths from the portal's root, descriptions in Japanese. */
enum Distribution {
    JSON("/api/v1/initiatives", "JSON API", "application/json", "条件で絞り込める一覧と、1件ごとの全文"),
    CSV("/initiatives.csv", "CSV", "text/csv", "すべての取組。UTF-8（BOM付き）"),
    XLSX(
            "/initiatives.xlsx",
            "XLSX",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "すべての取組と成果指標"),
    ATOM("/initiatives.atom", "Atom", "application/atom+xml", "最近変わった取組");

    private final String path;
    private final String title;
    private final String mediaType;
    private final String description;

    Distribution(String path, String title, String mediaType, String description) {
        this.path = path;
        this.title = title;
        this.mediaType = mediaType;
        this.description = description;
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

    String description() {
        return description;
    }
}
