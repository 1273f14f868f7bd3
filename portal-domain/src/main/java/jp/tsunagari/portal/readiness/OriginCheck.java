package jp.tsunagari.portal.readiness;

import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.message.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether readers learn who published the documents of the catalogue, when and where: without it nobody can cite a card. */
@Component
@Order(80)
class OriginCheck implements ReadinessCheck {

    private static final int MAX_NAMED = 5;

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Finding.Words words;

    OriginCheck(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.words = new Finding.Words(messages, "origin");
    }

    @Override
    public Finding look() {
        List<String> open = jdbc.sql("""
                        select coalesce(d.title, d.name) from source_document d
                        where exists (select from import_run r
                                      where r.source_document_id = d.id and r.state = 'SUCCEEDED')
                          and (d.publisher is null or d.published is null or d.page_address is null)
                        order by d.stored_at desc, d.id desc""").query(String.class).list();
        if (open.isEmpty()) {
            return words.ready("ready");
        }
        String named =
                open.stream().limit(MAX_NAMED).collect(Collectors.joining(messages.get("readiness.list-separator")));
        return words.advised("/admin/documents", "open", String.valueOf(open.size()), named);
    }
}
