package jp.tsunagari.portal.compare;

import java.util.Set;
import jp.tsunagari.portal.vocabulary.Term;

/**
 * A controlled term of one initiative, and who else has it.
 *
 * @param others positions from 1 of the other initiatives that have it, ascending when iterated
 * @param common whether all of them have it
 */
public record SharedTerm(Term term, Set<Integer> others, boolean common) {}
