/** The countries that most lists of accounts name, in lower case, and their codes: enough to know a column of countries by. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  'united states,usa,us,canada,ca,mexico,mx,brazil,br,argentina,ar,chile,cl,colombia,co,united kingdom,uk,gb,ireland,ie,germany,deutschland,de,france,fr,spain,es,portugal,pt,italy,it,netherlands,nl,belgium,be,switzerland,ch,austria,at,sweden,se,norway,no,denmark,dk,finland,fi,poland,pl,czechia,czech republic,cz,hungary,hu,romania,ro,greece,gr,turkey,tr,ukraine,ua,israel,il,united arab emirates,uae,ae,saudi arabia,sa,egypt,eg,south africa,za,nigeria,ng,kenya,ke,india,in,china,cn,japan,jp,south korea,korea,kr,taiwan,tw,hong kong,hk,singapore,sg,malaysia,my,thailand,th,vietnam,vn,indonesia,id,philippines,ph,australia,au,new zealand,nz'.split(
    ',',
  ),
)
