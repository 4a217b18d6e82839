// Command verify checks a Lectern record and its proof files with Go's code for transparency logs, and with nothing of
// Lectern's. Whoever does not trust Lectern can read these lines in its place.
//
//	verify log FOLDER VKEY    the checkpoint, every entry and tile of a record, and proofs that are made from its tiles
//	verify proof FILE VKEY    one sentence: from its words to the signed checkpoint
//	verify generate NAME      prints a new private key and its public key, a line each
//	verify sign               reads a private key, a line, and a text; prints the signed note
//
// It needs golang.org/x/mod/sumdb, which Debian has as golang-golang-x-mod-dev:
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go build verify.go
package main

import (
	"bytes"
	"compress/zlib"
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// What the extra data of a proof are compressed against: docs/formats/log.md, "Proof of a sentence".
const dictionary = `press-briefing/remarks/press-availability/SECRETARY MINISTER QUESTION.s1{"line":"t","manifest":{"base":,"edition":1,"lines":,"previous":,"root":"","sources":[{"length":,"name":".html","sha256":"","type":"text/markdown"}],"text/plain"}],"text":"","time":"202-T:Z","type":"correct","publish","who":"Press Office","why":"","work":""},"number":,"path":"`

// C2SP tlog-tiles has one height of tiles, and so leaves it out of their paths.
const (
	height = 8
	width  = 1 << height
)

func main() {
	var err error
	switch args := os.Args[1:]; {
	case len(args) == 3 && args[0] == "log":
		err = checkLog(filepath.Join(args[1], "log"), args[2])
	case len(args) == 3 && args[0] == "proof":
		err = checkProof(args[1], args[2])
	case len(args) == 2 && args[0] == "generate":
		err = generate(args[1])
	case len(args) == 1 && args[0] == "sign":
		err = sign()
	default:
		err = errors.New("say log FOLDER VKEY, proof FILE VKEY, generate NAME or sign")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "rejected:", err)
		os.Exit(1)
	}
}

// checkpoint is what a signed note says of the log, once the signature has been verified.
func checkpoint(signed []byte, vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("checkpoint: %w", err)
	}
	origin, rest, _ := strings.Cut(opened.Text, "\n")
	if origin != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("checkpoint: it is of the log %s, not %s", origin, verifier.Name())
	}
	// Go's reader of a tree knows one log only, its own.
	tree, err := tlog.ParseTree([]byte("go.sum database tree\n" + rest))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("checkpoint: %w", err)
	}
	fmt.Printf("accepted checkpoint: %s, %d entries, signed by key %08x\n", origin, tree.N, verifier.KeyHash())
	return tree, nil
}

// checkLog checks a log: that the entries are those that were signed, and that the tiles serve to prove it.
func checkLog(folder, vkey string) error {
	signed, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	tree, err := checkpoint(signed, vkey)
	if err != nil {
		return err
	}
	entries, err := readEntries(folder, tree.N)
	if err != nil {
		return err
	}
	stored, err := hash(entries)
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(tree.N, stored)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("the entries have the root %v, but signed is %v", root, tree.Hash)
	}
	fmt.Printf("accepted entries: %d, with the root %v\n", len(entries), root)
	if err := checkFiles(folder, entries, stored); err != nil {
		return err
	}
	return checkProofs(tree, entries, stored, tlog.TileHashReader(tree, tileFolder(folder)))
}

// readEntries reads the entry bundles of a log of the given size.
func readEntries(folder string, size int64) ([][]byte, error) {
	var entries [][]byte
	for n := int64(0); n*width < size; n++ {
		tile := tlog.Tile{H: height, L: -1, N: n, W: width}
		if size-n*width < width {
			tile.W = int(size - n*width)
		}
		bundle, err := os.ReadFile(filepath.Join(folder, c2spPath(tile)))
		if err != nil {
			return nil, err
		}
		for i := 0; i < tile.W; i++ {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("%s: it ends inside entry %d", c2spPath(tile), i)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			entries = append(entries, bundle[2:end])
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return nil, fmt.Errorf("%s: it goes on after its last entry", c2spPath(tile))
		}
	}
	return entries, nil
}

// hash gives all the hashes of the tree over the entries.
func hash(entries [][]byte) (tlog.HashReader, error) {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			if index >= int64(len(stored)) {
				return nil, errors.New("the tree of the checkpoint has no such hash")
			}
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	for n, entry := range entries {
		hashes, err := tlog.StoredHashes(int64(n), entry, reader)
		if err != nil {
			return nil, err
		}
		stored = append(stored, hashes...)
	}
	return reader, nil
}

// checkFiles compares every file in log/tile, old partial tiles as well, with what the entries give.
func checkFiles(folder string, entries [][]byte, stored tlog.HashReader) error {
	count := 0
	err := filepath.WalkDir(filepath.Join(folder, "tile"), func(path string, file fs.DirEntry, err error) error {
		if err != nil || file.IsDir() {
			return err
		}
		count++
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		found, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		expected, err := expect(filepath.ToSlash(name), entries, stored)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if !bytes.Equal(found, expected) {
			return fmt.Errorf("%s: it is not what the entries give", name)
		}
		return nil
	})
	if err == nil {
		fmt.Printf("accepted files: %d tiles and bundles\n", count)
	}
	return err
}

// expect gives the bytes that the file of a tile or an entry bundle has to have.
func expect(name string, entries [][]byte, stored tlog.HashReader) ([]byte, error) {
	path := strings.Replace(name, "tile/", fmt.Sprintf("tile/%d/", height), 1)
	tile, err := tlog.ParseTilePath(strings.Replace(path, "/entries/", "/data/", 1))
	if err != nil {
		return nil, err
	}
	if tile.L >= 0 {
		return tlog.ReadTileData(tile, stored)
	}
	end := tile.N*width + int64(tile.W)
	if end > int64(len(entries)) {
		return nil, errors.New("the log of the checkpoint ends before it")
	}
	var bundle []byte
	for _, entry := range entries[tile.N*width : end] {
		bundle = append(binary.BigEndian.AppendUint16(bundle, uint16(len(entry))), entry...)
	}
	return bundle, nil
}

// checkProofs makes proofs from the tiles, as somebody would who has nothing but these, and checks them.
func checkProofs(tree tlog.Tree, entries [][]byte, stored, tiles tlog.HashReader) error {
	for start := int64(0); start < tree.N; start += width {
		var indexes []int64
		for n := start; n < start+width && n < tree.N; n++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, n))
		}
		leaves, err := tiles.ReadHashes(indexes)
		if err != nil {
			return fmt.Errorf("tiles: %w", err)
		}
		for i, leaf := range leaves {
			if n := start + int64(i); leaf != tlog.RecordHash(entries[n]) {
				return fmt.Errorf("tiles: they have another hash of entry %d", n)
			}
		}
	}
	records := sample(tree.N)
	for _, n := range records {
		proof, err := tlog.ProveRecord(tree.N, n, tiles)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, tlog.RecordHash(entries[n])); err != nil {
			return fmt.Errorf("proof of entry %d: %w", n, err)
		}
	}
	sizes := earlierSizes(entries)
	for _, size := range sizes {
		earlier, err := tlog.TreeHash(size, stored)
		if err != nil {
			return err
		}
		proof, err := tlog.ProveTree(tree.N, size, tiles)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, size, earlier); err != nil {
			return fmt.Errorf("proof that the log has grown from %d entries: %w", size, err)
		}
	}
	fmt.Printf("accepted proofs: of %d entries, and from %d earlier sizes\n", len(records), len(sizes))
	return nil
}

// sample gives the numbers of some entries: those at the edges of tiles, and some between.
func sample(size int64) []int64 {
	var numbers []int64
	for n := int64(0); n < size; n++ {
		if n < 3 || n >= size-2 || (n+1)%width < 2 && n < 3*width || n%9973 == 0 {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// earlierSizes gives the sizes of the checkpoints before this one: each entry says which it was appended to.
func earlierSizes(entries [][]byte) []int64 {
	var sizes []int64
	for _, entry := range entries {
		var manifest struct{ Base int64 }
		last := len(sizes) - 1
		if json.Unmarshal(entry, &manifest) == nil && manifest.Base > 0 && (last < 0 || sizes[last] < manifest.Base) {
			sizes = append(sizes, manifest.Base)
		}
	}
	return sizes
}

// tileFolder is a tlog.TileReader of the folder of a log.
type tileFolder string

func (folder tileFolder) Height() int { return height }

func (folder tileFolder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		hashes, err := os.ReadFile(filepath.Join(string(folder), c2spPath(tile)))
		if err != nil {
			return nil, err
		}
		data[i] = hashes
	}
	return data, nil
}

func (folder tileFolder) SaveTiles([]tlog.Tile, [][]byte) {}

// c2spPath gives the path of a tile or, at level -1, of an entry bundle in C2SP tlog-tiles.
func c2spPath(tile tlog.Tile) string {
	path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
	return strings.Replace(path, "/data/", "/entries/", 1)
}

// sentence is what the extra data of a proof file hold.
type sentence struct {
	Line     string
	Number   int64
	Path     []byte
	Manifest json.RawMessage
}

// edition is what is needed of a manifest.
type edition struct {
	Work    string
	Edition int
	Lines   int64
	Root    string
}

// checkProof checks a proof file: that the line is in the edition, and the manifest of the edition in the log.
func checkProof(file, vkey string) error {
	proof, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	head, signed, found := strings.Cut(string(proof), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("it is no proof file with extra data")
	}
	tree, err := checkpoint([]byte(signed), vkey)
	if err != nil {
		return err
	}
	extra, err := readExtra(strings.TrimPrefix(lines[1], "extra "))
	if err != nil {
		return fmt.Errorf("extra data: %w", err)
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	if err != nil {
		return err
	}
	if err := checkSentence(extra); err != nil {
		return fmt.Errorf("from the sentence to the edition: %w", err)
	}
	path := make(tlog.RecordProof, len(lines)-3)
	for i := range path {
		if path[i], err = tlog.ParseHash(lines[3+i]); err != nil {
			return err
		}
	}
	// The manifest is hashed as it stands: the extra data are canonical JSON, and so is what is inside.
	if err := tlog.CheckRecord(path, tree.N, tree.Hash, index, tlog.RecordHash(extra.Manifest)); err != nil {
		return fmt.Errorf("from the edition to the checkpoint: %w", err)
	}
	fmt.Printf("accepted entry: number %d\n", index)
	return nil
}

func readExtra(text string) (sentence, error) {
	var extra sentence
	compressed, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return extra, err
	}
	unpacked, err := zlib.NewReaderDict(bytes.NewReader(compressed), []byte(dictionary))
	if err != nil {
		return extra, err
	}
	content, err := io.ReadAll(io.LimitReader(unpacked, 1<<20))
	if err != nil {
		return extra, err
	}
	return extra, json.Unmarshal(content, &extra)
}

func checkSentence(extra sentence) error {
	var manifest edition
	if err := json.Unmarshal(extra.Manifest, &manifest); err != nil {
		return err
	}
	var root tlog.Hash
	decoded, err := hex.DecodeString(manifest.Root)
	if err != nil || copy(root[:], decoded) != len(decoded) || len(decoded) != tlog.HashSize {
		return errors.New("the manifest has no root")
	}
	path := make(tlog.RecordProof, len(extra.Path)/tlog.HashSize)
	for i := range path {
		copy(path[i][:], extra.Path[i*tlog.HashSize:])
	}
	leaf := tlog.RecordHash([]byte(extra.Line))
	if err := tlog.CheckRecord(path, manifest.Lines, root, extra.Number, leaf); err != nil {
		return err
	}
	fmt.Printf("accepted sentence: %q\n", extra.Line)
	fmt.Printf("accepted edition: %s, edition %d\n", manifest.Work, manifest.Edition)
	return nil
}

func generate(name string) error {
	skey, vkey, err := note.GenerateKey(rand.Reader, name)
	if err == nil {
		fmt.Println(skey)
		fmt.Println(vkey)
	}
	return err
}

func sign() error {
	input, err := io.ReadAll(os.Stdin)
	if err != nil {
		return err
	}
	skey, text, _ := strings.Cut(string(input), "\n")
	signer, err := note.NewSigner(skey)
	if err != nil {
		return err
	}
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(signed)
	return err
}
