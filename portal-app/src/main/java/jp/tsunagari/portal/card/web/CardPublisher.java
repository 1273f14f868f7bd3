package jp.tsunagari.portal.card.web;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.draft.SubmissionStore;
import jp.tsunagari.portal.card.draft.SubmissionStore.Submission;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Stores an edited card, unless another user has changed it since. */
@Component
class CardPublisher {

    /** How often a change that no one would see may come between before it counts as one that matters. */
    private static final int ATTEMPTS = 3;

    /** Keys of the words that tell what was done. */
    static final String PUBLISHED = "card-form.publish.done";

    static final String MERGED = "card-form.merge.done";

    private final CardAccess access;
    private final SubmissionStore submissions;

    CardPublisher(CardAccess access, SubmissionStore submissions) {
        this.access = access;
        this.submissions = submissions;
    }

    /** What became of what a form has sent, by its name; empty if it has not been done. */
    Optional<Submission> done(SignedIn person, String submission) {
        return submission.isEmpty() ? Optional.empty() : submissions.find(person.accountId(), submission);
    }

    /** What became of an opened form, whatever it said. */
    Optional<Submission> opened(SignedIn person, String form) {
        return form.isEmpty() ? Optional.empty() : submissions.findOpened(person.accountId(), form);
    }

    /**
     * Does once what a form has sent.
     *
     * @param told key of the words that tell what was done
     * @param work gives the path where readers see it
     * @throws SubmissionStore.RepeatedException if it has been done before
     */
    String once(SignedIn person, String submission, String told, Supplier<String> work) {
        return submissions.once(person.accountId(), submission, told, work);
    }

    /** What became of an attempt to publish. */
    sealed interface Publication<D> {}

    /**
     * It is stored.
     *
     * @param changed false if there was nothing to change, and no date has moved
     * @param publicPath where readers find it
     */
    record Done<D>(boolean changed, String publicPath) implements Publication<D> {}

    /**
     * Another user has changed the card meanwhile; nothing is stored.
     *
     * @param merge the form as what came in, and the catalogue as it is now
     */
    record Stale<D>(CardMerge<D> merge, OpenCard<D> now) implements Publication<D> {}

    <D> Publication<D> publish(
            CardStore<D, ?, ?> store, EditSession<D, ?> session, EditSession.Reading<D> reading, Change change) {
        BiConsumer<OpenCard<D>, D> once =
                (card, next) -> once(session.person(), session.submission(), PUBLISHED, () -> {
                    store.change(card.key().id(), card.version(), next, change);
                    return card.publicPath();
                });
        long id = session.editing().id();
        long seen = session.sent().version();
        D before = reading.before();
        D details = reading.details();
        OpenCard<D> now = open(store, id);
        if (now.version() == seen) {
            if (details.equals(now.details())) {
                return new Done<>(false, now.publicPath());
            }
            try {
                once.accept(now, details);
                return new Done<>(true, now.publicPath());
            } catch (StaleCardException overtaken) {
                now = open(store, id);
            }
        }
        return merge(store, now, before, details, once);
    }

    /** A version may move without a word of the card: when it was verified, or an import only moved its lines. */
    private <D> Publication<D> merge(
            CardStore<D, ?, ?> store, OpenCard<D> first, D before, D details, BiConsumer<OpenCard<D>, D> once) {
        OpenCard<D> now = first;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (store.shape().changedFields(details, now.details()).isEmpty()) {
                return new Done<>(false, now.publicPath());
            }
            CardMerge<D> merge = CardMerge.of(store.shape(), before, details, now.details());
            if (!store.shape().changedFields(before, now.details()).isEmpty()) {
                return new Stale<>(merge, now);
            }
            D merged = merge.proposed();
            if (store.shape().changedFields(now.details(), merged).isEmpty()) {
                return new Done<>(false, now.publicPath());
            }
            try {
                once.accept(now, merged);
                return new Done<>(true, now.publicPath());
            } catch (StaleCardException overtaken) {
                now = open(store, now.key().id());
            }
        }
        return new Stale<>(CardMerge.of(store.shape(), before, details, now.details()), now);
    }

    private <D> OpenCard<D> open(CardStore<D, ?, ?> store, long id) {
        return access.find(store, id).orElseThrow(() -> new NotFoundException("no card " + id));
    }
}
