/**
 * The PostgreSQL server that comes with the portal: it runs on the home folder while no other server is configured.
 * Clear words when a start of it fails.
 */
@NullMarked
package jp.tsunagari.portal.postgres;

import org.jspecify.annotations.NullMarked;
