/** The database of the product: the embedded PostgreSQL or the one that DATABASE_URL names. */
@NullMarked
package dev.zapis.app.postgres;

import org.jspecify.annotations.NullMarked;
