package jp.tsunagari.portal.api.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.table.TabularFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the columns of the data set mean, and what codes they have, as JSON. */
@RestController
@Tag(name = "api.tag.export", description = "api.tag.export.what")
class VocabularyApi {

    private final DataTables tables;
    private final DataDictionary dictionary;
    private final CodeTables codes;
    private final Messages messages;

    VocabularyApi(DataTables tables, DataDictionary dictionary, CodeTables codes, Messages messages) {
        this.tables = tables;
        this.dictionary = dictionary;
        this.codes = codes;
        this.messages = messages;
    }

    @GetMapping(path = "/api/v1/vocabulary", produces = "application/json")
    @Accepts(ParameterSet.NONE)
    @Operation(
            operationId = "getVocabulary",
            summary = "api.operation.get-vocabulary",
            description = "api.operation.get-vocabulary.what")
    VocabularyJson vocabulary() {
        return new VocabularyJson(
                dictionary.version(),
                messages.get("export.encoding"),
                messages.get("export.origin.empty.value"),
                tables.described().stream().map(this::file).toList(),
                codes.listAll().stream()
                        .map(kind -> new VocabularyJson.Code(kind.list(), kind.code(), kind.name()))
                        .toList(),
                dictionary
                        .gifItems()
                        .map(item -> new VocabularyJson.Gif(item.model(), item.item(), item.label()))
                        .toList(),
                dictionary.listChanges().stream()
                        .map(change ->
                                new VocabularyJson.Change(change.day(), change.version(), change.file(), change.what()))
                        .toList());
    }

    private VocabularyJson.DataFile file(TabularFile<?> table) {
        List<VocabularyJson.Column> columns = dictionary.items(table).stream()
                .map(item -> new VocabularyJson.Column(
                        item.spec().name(),
                        item.label(),
                        item.definition(),
                        item.spec().type(),
                        dictionary.unit(item.spec()),
                        item.spec().codes(),
                        item.spec().gif()))
                .toList();
        return new VocabularyJson.DataFile(
                table.name(), ApiLinks.absolute(table.path()), table.title(messages), table.what(messages), columns);
    }
}
