package dev.zapis.events.office;

/** Parts of the product that can be switched off while the rest works. */
public enum Feature {
    /** Booking desks. */
    DESK,
    /** Seeing who is in the office. */
    WHO
}
