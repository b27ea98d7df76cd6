"""What asks the reader before something is done."""
