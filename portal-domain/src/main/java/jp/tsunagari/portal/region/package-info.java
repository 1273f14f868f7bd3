/** Japan's prefectures and municipalities, with their official codes and readings. */
@NullMarked
package jp.tsunagari.portal.region;

import org.jspecify.annotations.NullMarked;
