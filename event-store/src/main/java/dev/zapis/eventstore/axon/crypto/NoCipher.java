package dev.zapis.eventstore.axon.crypto;

/** For events without personal fields: nothing is ever encrypted. */
public enum NoCipher implements DataCipher {
    INSTANCE;

    @Override
    public byte[] newWrappedKey() {
        throw nothingPersonal();
    }

    @Override
    public byte[] encrypt(byte[] wrappedKey, byte[] plain, byte[] associated) {
        throw nothingPersonal();
    }

    @Override
    public byte[] decrypt(byte[] wrappedKey, byte[] sealed, byte[] associated) {
        throw nothingPersonal();
    }

    private static IllegalStateException nothingPersonal() {
        return new IllegalStateException("a log without a cipher has no personal fields");
    }
}
