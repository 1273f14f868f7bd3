package jp.tsunagari.portal.photo;

import java.util.List;

/**
 * The details of a card that can have photos.
 *
 * @param <D> the details
 */
public interface Photographed<D> {

    /** In their order. */
    List<Photo> photos();

    /** The same with these photos. */
    D with(List<Photo> others);
}
