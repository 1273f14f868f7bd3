/** Groups of initiatives set against each other: how many, for whom, how, and with which figures. */
@NullMarked
package jp.tsunagari.portal.group;

import org.jspecify.annotations.NullMarked;
