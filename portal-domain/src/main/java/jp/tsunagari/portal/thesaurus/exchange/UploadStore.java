package jp.tsunagari.portal.thesaurus.exchange;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were sent and not yet applied. */
@Repository
class UploadStore {

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were left lying for a day go. */
    long add(String fileName, byte[] content) {
        jdbc.sql("delete from thesaurus_upload where uploaded_at < now() - interval '1 day'")
                .update();
        return jdbc.sql("insert into thesaurus_upload (file_name, content) values (:name, :content) returning id")
                .param("name", fileName)
                .param("content", content)
                .query(Long.class)
                .single();
    }

    Optional<Upload> find(long id) {
        return jdbc.sql("select file_name, content from thesaurus_upload where id = :id")
                .param("id", id)
                .query((row, number) -> new Upload(row.getString(1), row.getBytes(2)))
                .optional();
    }

    void delete(long id) {
        jdbc.sql("delete from thesaurus_upload where id = :id").param("id", id).update();
    }

    /** A file as it was sent. */
    static final class Upload {

        private final String fileName;
        private final byte[] content;

        private Upload(String fileName, byte[] content) {
            this.fileName = fileName;
            this.content = content;
        }

        String fileName() {
            return fileName;
        }

        /** Not to be changed. */
        byte[] content() {
            return content;
        }
    }
}
