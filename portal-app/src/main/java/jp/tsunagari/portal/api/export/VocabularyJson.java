package jp.tsunagari.portal.api.export;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data dictionary and the tables of codes as one document. */
@Schema(name = "Vocabulary", description = "api.schema.vocabulary")
record VocabularyJson(
        @Schema(description = "api.schema.vocabulary.version")
        String version,

        @Schema(description = "api.schema.vocabulary.encoding")
        String encoding,

        @Schema(description = "api.schema.vocabulary.empty") String empty,

        @Schema(description = "api.schema.vocabulary.files") List<DataFile> files,

        @Schema(description = "api.schema.vocabulary.codes") List<Code> codes,

        @Schema(description = "api.schema.vocabulary.gif") List<Gif> gif,

        @Schema(description = "api.schema.vocabulary.changes")
        List<Change> changes) {

    VocabularyJson {
        files = List.copyOf(files);
        codes = List.copyOf(codes);
        gif = List.copyOf(gif);
        changes = List.copyOf(changes);
    }

    /** A table of the data set. */
    @Schema(name = "DataFile", description = "api.schema.data-file")
    record DataFile(
            @Schema(description = "api.schema.data-file.name")
            String name,

            @Schema(description = "api.schema.data-file.url")
            String url,

            @Schema(description = "api.schema.data-file.title")
            String title,

            @Schema(description = "api.schema.data-file.description")
            String description,

            @Schema(description = "api.schema.data-file.columns")
            List<Column> columns) {

        DataFile {
            columns = List.copyOf(columns);
        }
    }

    /** A column of a table. */
    @Schema(name = "DataColumn", description = "api.schema.data-column")
    record Column(
            @Schema(description = "api.schema.data-column.name")
            String name,

            @Schema(description = "api.schema.data-column.label")
            String label,

            @Schema(description = "api.schema.data-column.definition")
            String definition,

            @Schema(description = "api.schema.data-column.type")
            String type,

            @Schema(description = "api.schema.data-column.unit") @Nullable
            String unit,

            @Schema(description = "api.schema.data-column.codes") @Nullable
            String codes,

            @Schema(description = "api.schema.data-column.gif") @Nullable
            String gif) {}

    /** A code and what it means. */
    @Schema(name = "DataCode", description = "api.schema.data-code")
    record Code(
            @Schema(description = "api.schema.data-code.list")
            String list,

            @Schema(description = "api.schema.data-code.code")
            String code,

            @Schema(description = "api.schema.data-code.name")
            String name) {}

    /** An item of a model of GIF. */
    @Schema(name = "GifItem", description = "api.schema.gif-item")
    record Gif(
            @Schema(description = "api.schema.gif-item.model")
            String model,

            @Schema(description = "api.schema.gif-item.item")
            String item,

            @Schema(description = "api.schema.gif-item.label") @Nullable
            String label) {}

    /** A change of the columns. */
    @Schema(name = "DataChange", description = "api.schema.data-change")
    record Change(
            @Schema(description = "api.schema.data-change.day")
            String day,

            @Schema(description = "api.schema.data-change.version")
            String version,

            @Schema(description = "api.schema.data-change.file")
            String file,

            @Schema(description = "api.schema.data-change.description")
            String description) {}
}
