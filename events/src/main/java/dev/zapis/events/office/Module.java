package dev.zapis.events.office;

/** Parts of the product that can be switched off while the rest works. */
public enum Module {
    /** Booking desks. */
    DESK,
    /** Seeing who is in the office. */
    WHO
}
