package dev.zapis.events.office;

/**
 * A part of the product that can be switched off in an office while the rest works. A name of a newer program is kept as it is.
 *
 * @param value stored, and written into configurations: it never changes
 */
public record Feature(String value) {

    @Override
    public String toString() {
        return value;
    }
}
