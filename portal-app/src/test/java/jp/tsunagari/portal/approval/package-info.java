/** What the portal answers, pinned: pages, JSON and files as approved by a person, compared without their white space. */
@NullMarked
package jp.tsunagari.portal.approval;

import org.jspecify.annotations.NullMarked;
