package jp.tsunagari.portal.web;

/**
 * The signed-in person, as the layout shows them.
 *
 * @param name login name
 * @param admin whether the admin's pages are offered
 */
record Viewer(String name, boolean admin) {}
