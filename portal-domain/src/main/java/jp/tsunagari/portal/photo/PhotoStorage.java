package jp.tsunagari.portal.photo;

import java.util.Optional;

/** Where the contents of photos are. What is put there once never changes; the same content may be put there again. */
interface PhotoStorage {

    void put(String hash, PhotoSize size, byte[] jpeg);

    Optional<byte[]> find(String hash, PhotoSize size);

    /** All sizes; nothing happens if there are none. */
    void erase(String hash);
}
