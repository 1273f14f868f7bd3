package jp.tsunagari.portal.photo;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos in the database, so that a backup has them and every node sees them. */
@Component
class DatabasePhotoStorage implements PhotoStorage {

    private final JdbcClient jdbc;

    DatabasePhotoStorage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(String hash, PhotoSize size, byte[] jpeg) {
        jdbc.sql(
                        "insert into photo_content (hash, size, content) values (:hash, :size, :content) on conflict do nothing")
                .param("hash", hash)
                .param("size", size.name())
                .param("content", jpeg)
                .update();
    }

    @Override
    public Optional<byte[]> find(String hash, PhotoSize size) {
        return jdbc.sql("select content from photo_content where hash = :hash and size = :size")
                .param("hash", hash)
                .param("size", size.name())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    @Override
    public void erase(String hash) {
        jdbc.sql("delete from photo_content where hash = :hash")
                .param("hash", hash)
                .update();
    }
}
