package jp.tsunagari.portal.photo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.shared.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * The files of photos: those on cards, those that were sent and wait for words, and those that no card shows any more, which
 * are erased after a while.
 */
@Service
@Transactional(readOnly = true)
public class PhotoFiles {

    /** How long a photo can be brought back after it was taken off a card. */
    public static final Duration UNDO = Duration.ofDays(30);

    /** How long one waits for its words. */
    static final Duration PATIENCE = Duration.ofDays(7);

    /** The files on a card that readers see. */
    private static final String SHOWN = """
            exists (select from initiative_photo p join initiative i on i.id = p.initiative_id
                    where p.file = f.hash and i.withdrawn_at is null)
            or exists (select from organisation_photo p where p.file = f.hash)
            """;

    private static final String USED = """
            exists (select from initiative_photo p where p.file = f.hash)
            or exists (select from organisation_photo p where p.file = f.hash)
            """;

    private final JdbcClient jdbc;
    private final PhotoStorage storage;
    private final Clock clock;
    private final DataSize quota;

    PhotoFiles(
            JdbcClient jdbc, PhotoStorage storage, Clock clock, @Value("${portal.photos.quota:100MB}") DataSize quota) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.clock = clock;
        this.quota = quota;
    }

    /**
     * Keeps a file that was sent for a card.
     *
     * @param sizes each of {@link PhotoSize} as JPEG
     * @return its hash
     * @throws QuotaExceededException if the organisation has no room for it; nothing is kept then
     */
    @Transactional
    public String keep(CardKey card, long organisationId, int width, int height, Map<PhotoSize, byte[]> sizes) {
        // One after the other, so that two at once cannot both take the last room.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('photo'), :organisation)")
                .param("organisation", (int) organisationId)
                .query()
                .listOfRows();
        Timestamp now = now();
        String hash = Sha256.of(Objects.requireNonNull(sizes.get(PhotoSize.PRINT), "each size"));
        jdbc.sql("""
                        insert into photo_file (hash, width, height, kept_at, unused_since)
                        values (:hash, :width, :height, :now, :now)
                        on conflict (hash) do update set erased_at = null
                        """)
                .param("hash", hash)
                .param("width", width)
                .param("height", height)
                .param("now", now)
                .update();
        sizes.forEach((size, jpeg) -> storage.put(hash, size, jpeg));
        jdbc.sql("""
                        insert into photo_upload (card_kind, card_id, hash, sent_at) values (:kind, :id, :hash, :now)
                        on conflict (card_kind, card_id, hash) do update set sent_at = excluded.sent_at
                        """)
                .param("kind", card.kind().name())
                .param("id", card.id())
                .param("hash", hash)
                .param("now", now)
                .update();
        jdbc.sql("insert into photo_owner (hash, organisation_id, bytes) values (:hash, :organisation, :bytes)"
                        + " on conflict do nothing")
                .param("hash", hash)
                .param("organisation", organisationId)
                .param(
                        "bytes",
                        sizes.values().stream().mapToLong(jpeg -> jpeg.length).sum())
                .update();
        if (usedBy(organisationId) > quota.toBytes()) {
            throw new QuotaExceededException(quota);
        }
        return hash;
    }

    /** Bytes that an organisation has, with what can still be brought back. */
    public long usedBy(long organisationId) {
        return jdbc.sql("select coalesce(sum(bytes), 0) from photo_owner where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(Long.class)
                .single();
    }

    /** Bytes that an organisation may have. */
    public DataSize quota() {
        return quota;
    }

    /** The files that were sent for a card and wait for words, the first sent first. */
    public List<WaitingPhoto> waiting(CardKey card) {
        return jdbc.sql("""
                        select f.hash, f.width, f.height from photo_upload u join photo_file f on f.hash = u.hash
                        where u.card_kind = :kind and u.card_id = :id order by u.sent_at, f.hash
                        """)
                .param("kind", card.kind().name())
                .param("id", card.id())
                .query(WaitingPhoto.class)
                .list();
    }

    /** Takes a file out of those that wait, as it is on the card now or not wanted. */
    @Transactional
    public void settle(CardKey card, String hash) {
        jdbc.sql("delete from photo_upload where card_kind = :kind and card_id = :id and hash = :hash")
                .param("kind", card.kind().name())
                .param("id", card.id())
                .param("hash", hash)
                .update();
    }

    /** The contents for those who may see them anyway. */
    public Optional<byte[]> content(String hash, PhotoSize size) {
        return storage.find(hash, size);
    }

    /** What readers get at the address of a photo. */
    public Answer answer(String hash, PhotoSize size) {
        Optional<Boolean> shown = jdbc.sql("select " + SHOWN + " from photo_file f where f.hash = :hash")
                .param("hash", hash)
                .query(Boolean.class)
                .optional();
        if (shown.isEmpty()) {
            return new Answer(Optional.empty(), false);
        }
        return shown.get() ? new Answer(storage.find(hash, size), true) : new Answer(Optional.empty(), wasShown(hash));
    }

    /** What was only ever waiting was never anywhere. */
    private boolean wasShown(String hash) {
        return jdbc.sql("select published from photo_file where hash = :hash")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** Those of the photos whose files are still there, such as those of a former version of a card. */
    public List<Photo> stillThere(List<Photo> photos) {
        if (photos.isEmpty()) {
            return photos;
        }
        Set<String> kept =
                new HashSet<>(jdbc.sql("select hash from photo_file where hash = any(:hashes) and erased_at is null")
                        .param("hashes", photos.stream().map(Photo::file).toArray(String[]::new))
                        .query(String.class)
                        .list());
        return photos.stream().filter(photo -> kept.contains(photo.file())).toList();
    }

    /** The details of a card with those photos that can be had: a former state may tell of files that have been erased since. */
    public <D extends Photographed<D>> D possible(D before, D details) {
        return details.photos().equals(before.photos()) ? details : details.with(stillThere(details.photos()));
    }

    /** Notes which of a card's files are on cards now. In the transaction that has changed it. */
    @Transactional
    public void noteUse(Photographed<?> before, Photographed<?> details) {
        if (details.photos().equals(before.photos())) {
            return;
        }
        String[] hashes = Stream.concat(before.photos().stream(), details.photos().stream())
                .map(Photo::file)
                .distinct()
                .toArray(String[]::new);
        jdbc.sql("update photo_file f set published = published or (" + USED + "), unused_since = case when " + USED
                        + " then null else coalesce(unused_since, :now) end where hash = any(:hashes)")
                .param("now", now())
                .param("hashes", hashes)
                .update();
    }

    /**
     * Erases what no card has shown for long enough, and what has waited for words in vain.
     *
     * @return how many files
     */
    @Transactional
    public int eraseOverdue() {
        Instant now = clock.instant();
        jdbc.sql("delete from photo_upload where sent_at < :before")
                .param("before", Timestamp.from(now.minus(PATIENCE)))
                .update();
        List<String> overdue = jdbc.sql(
                        "select f.hash from photo_file f where f.erased_at is null and not (" + USED + """
                        ) and not exists (select from photo_upload u where u.hash = f.hash)
                        and (f.unused_since < :before or not f.published) for update
                        """)
                .param("before", Timestamp.from(now.minus(UNDO)))
                .query(String.class)
                .list();
        overdue.forEach(this::erase);
        return overdue.size();
    }

    private void erase(String hash) {
        storage.erase(hash);
        jdbc.sql("delete from photo_owner where hash = :hash")
                .param("hash", hash)
                .update();
        jdbc.sql("update photo_file set erased_at = :now where hash = :hash")
                .param("now", now())
                .param("hash", hash)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /**
     * A file that waits for words.
     *
     * @param width of the largest size, in pixels
     * @param height of the largest size, in pixels
     */
    public record WaitingPhoto(String hash, int width, int height) {}

    /**
     * What an address of a photo has.
     *
     * @param jpeg empty if readers see no such photo
     * @param known whether they ever did
     */
    public record Answer(Optional<byte[]> jpeg, boolean known) {}

    /** An organisation has as many photos as it may have. */
    public static final class QuotaExceededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        QuotaExceededException(DataSize quota) {
            super("more than " + quota);
        }
    }
}
