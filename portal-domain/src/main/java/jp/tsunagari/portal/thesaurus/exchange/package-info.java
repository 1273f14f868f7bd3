/** The thesaurus as files: what the portal ships with, and what admins import and export as CSV and SKOS. */
@NullMarked
package jp.tsunagari.portal.thesaurus.exchange;

import org.jspecify.annotations.NullMarked;
