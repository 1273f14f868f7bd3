package jp.tsunagari.portal.compare;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.tsunagari.portal.vocabulary.Term;

/**
 * How codes are called.
 *
 * @param region full name of a region of work by its code
 * @param legalForm name of a legal form by its code
 * @param targetGroups all, in the order in which they are listed
 * @param approaches likewise
 */
record Names(
        UnaryOperator<String> region,
        UnaryOperator<String> legalForm,
        List<Term> targetGroups,
        List<Term> approaches) {}
