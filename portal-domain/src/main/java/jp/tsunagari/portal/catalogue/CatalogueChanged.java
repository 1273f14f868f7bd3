package jp.tsunagari.portal.catalogue;

/** Published after a transaction of this process has committed a new revision; other processes have to look. */
public record CatalogueChanged() {}
