/** The bench's bookings on Axon 4 and its JDBC event store. */
@NullMarked
package dev.zapis.bench.axon4;

import org.jspecify.annotations.NullMarked;
