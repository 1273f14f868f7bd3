package jp.tsunagari.portal.photo.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.card.web.OpenCard;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.photo.PhotoFiles;
import jp.tsunagari.portal.photo.Photographed;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Changes the photos of cards, for those who may. Each change is a version of the card's history. */
@Component
class PhotoDesk {

    /** Photos of a card. */
    static final int MAX_PHOTOS = 12;

    private static final int MAX_TRIES = 5;

    private final CardAccess access;
    private final InitiativeStore initiatives;
    private final OrganisationStore organisations;
    private final CardHistoryStore history;
    private final PhotoFiles files;
    private final Messages reasons;

    PhotoDesk(
            CardAccess access,
            InitiativeStore initiatives,
            OrganisationStore organisations,
            CardHistoryStore history,
            PhotoFiles files,
            Messages messages) {
        this.access = access;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.history = history;
        this.files = files;
        this.reasons = messages.stored();
    }

    /**
     * A card and its photos.
     *
     * @throws NotFoundException if there is no such card, or the person may not edit it
     */
    Album open(String kind, long id, SignedIn person) {
        return kind.equals("initiatives") ? open(initiatives, id, person) : open(organisations, id, person);
    }

    private <D extends Photographed<D>> Album open(CardStore<D, ?, ?> store, long id, SignedIn person) {
        OpenCard<D> card = access.open(store, id, person);
        return new Album(card, card.details().photos());
    }

    /** The name of the organisation whose card it is: mostly it has made the photo. */
    String organisation(Album album) {
        return organisations
                .find(album.card().organisationId())
                .map(OrganisationCard::name)
                .orElse("");
    }

    /** Puts a photo on the card behind the others, or instead of the one with its file. */
    void put(Album album, Photo photo, SignedIn person) {
        boolean there = album.find(photo.file()).isPresent();
        change(album, person, there ? "photo.reason.words" : "photo.reason.added", photos -> {
            List<Photo> changed = new ArrayList<>(photos);
            int at = index(photos, photo.file());
            if (at < 0) {
                changed.add(photo);
            } else {
                changed.set(at, photo);
            }
            return changed;
        });
        files.settle(album.card().key(), photo.file());
    }

    /** One place towards the first, or towards the last; nothing happens at the end. */
    void move(Album album, String file, boolean towardsFirst, SignedIn person) {
        change(album, person, "photo.reason.moved", photos -> {
            List<Photo> changed = new ArrayList<>(photos);
            int at = index(photos, file);
            int to = towardsFirst ? at - 1 : at + 1;
            if (at >= 0 && to >= 0 && to < photos.size()) {
                Collections.swap(changed, at, to);
            }
            return changed;
        });
    }

    /** Takes a photo off the card; it can be brought back as long as its file is there. */
    void remove(Album album, String file, SignedIn person) {
        change(
                album,
                person,
                "photo.reason.removed",
                photos -> photos.stream()
                        .filter(photo -> !photo.file().equals(file))
                        .toList());
    }

    /** A photo that the card had, as it was last; empty if it never had it, has it now, or the file is gone. */
    Optional<Photo> removed(Album album, String file) {
        if (album.find(file).isPresent()) {
            return Optional.empty();
        }
        return former(album, file)
                .filter(photo -> !files.stillThere(List.of(photo)).isEmpty());
    }

    private Optional<Photo> former(Album album, String file) {
        for (CardVersion version : history.versions(album.card().key())) {
            if (version.fields().contains("photos")) {
                Optional<Photo> found = photos(album, version.number()).stream()
                        .filter(photo -> photo.file().equals(file))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private List<Photo> photos(Album album, int version) {
        CardStore<?, ?, ?> store = access.store(album.card().key().kind());
        return history.content(album.card().key(), version)
                .map(store::read)
                .filter(Photographed.class::isInstance)
                .map(details -> ((Photographed<?>) details).photos())
                .orElse(List.of());
    }

    /** Brings back what was removed. */
    void restore(Album album, Photo photo, SignedIn person) {
        change(album, person, "photo.reason.restored", photos -> {
            List<Photo> changed = new ArrayList<>(photos);
            if (index(photos, photo.file()) < 0) {
                changed.add(photo);
            }
            return changed;
        });
    }

    private static int index(List<Photo> photos, String file) {
        return IntStream.range(0, photos.size())
                .filter(at -> photos.get(at).file().equals(file))
                .findFirst()
                .orElse(-1);
    }

    private void change(Album album, SignedIn person, String reason, UnaryOperator<List<Photo>> change) {
        switch (album.card().key().kind()) {
            case INITIATIVE -> change(initiatives, album, person, reason, change);
            case ORGANISATION -> change(organisations, album, person, reason, change);
        }
    }

    /** What another changes meanwhile on the same card stays: the change is made to what there is then. */
    private <D extends Photographed<D>> void change(
            CardStore<D, ?, ?> store, Album album, SignedIn person, String reason, UnaryOperator<List<Photo>> change) {
        for (int tries = 1; ; tries++) {
            OpenCard<D> now = access.open(store, album.card().key().id(), person);
            try {
                store.change(
                        now.key().id(),
                        now.version(),
                        now.details().with(change.apply(now.details().photos())),
                        CardAccess.by(person, ChangeKind.EDITED, reasons.get(reason)));
                return;
            } catch (StaleCardException overtaken) {
                if (tries == MAX_TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    /** A card and its photos. */
    record Album(OpenCard<?> card, List<Photo> photos) {

        Album {
            photos = List.copyOf(photos);
        }

        Optional<Photo> find(String file) {
            return photos.stream().filter(photo -> photo.file().equals(file)).findFirst();
        }

        /** Whether it may have no more. */
        public boolean isFull() {
            return photos.size() >= MAX_PHOTOS;
        }

        /** Of its page. */
        public String path() {
            return card.path() + "/photos";
        }
    }
}
